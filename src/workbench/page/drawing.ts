import type { Injector } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';

const milliseconds = 100;

/**
 * A script asks for something every few milliseconds, and drawing the grid takes longer than what it asks for. So the
 * grid is drawn when the script pauses. Gives the function to call whenever the script has asked.
 */
export function drawInPauses(injector: Injector, unit: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (isDrawn: boolean) => {
    const drawing = injector.get(IRenderManagerService).getRenderById(unit);
    if (drawing) drawing.engine.renderEvenInBackground = isDrawn;
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => draw(true), milliseconds);
    draw(false);
  };
}
