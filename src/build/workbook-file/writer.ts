import { createRequire } from 'node:module';
import { init } from 'excelize-wasm';

export type Writer = Awaited<ReturnType<typeof init>>;
export type WrittenFile = ReturnType<Writer['NewFile']>;

let writer: Promise<Writer> | undefined;

/** Starting it takes longer than writing a file. */
export function startedWriter(): Promise<Writer> {
  writer ??= init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'));
  return writer;
}

/** The writer tells of a failure in its answer and goes on. */
export function done({ error }: { readonly error: string | null }): void {
  if (error) throw new Error(error);
}
