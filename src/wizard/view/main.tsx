import { render } from 'preact';
import { App } from './app';

declare const google: { readonly script: { readonly run: never } };

const root = document.createElement('div');
document.body.append(root);
render(<App runner={() => google.script.run} />, root);
