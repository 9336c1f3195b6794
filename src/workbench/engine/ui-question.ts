/** What a script asks a person, and waits for. */
export interface UiQuestion {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface UiAnswer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text: string;
}
