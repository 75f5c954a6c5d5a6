import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The part of Tesseract's C++ interface (5.x, as tesseract.js-core 7 binds it) that we call. Numbers are addresses or
 * C integers; -1 is a failure of `Init`, 1 one of `SetImageFile`.
 */
export interface TesseractApi {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  /** Decodes the file `/input`, turns it as EXIF says, then by an angle in radians. */
  SetImageFile(exif: number, angle: number): number;
  GetInputImage(): Pix;
  FindLines(): number;
  /** Slope of the lines of text in radians. */
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}

/** Leptonica's picture: rows of 32-bit words, `get_wpl` words each, the first pixel in the highest bits. */
export interface Pix {
  get_w(): number;
  get_h(): number;
  get_d(): number;
  get_spp(): number;
  get_wpl(): number;
  get_data(): number;
  /** An object in any case; its address is 0 where pixels are no entries of a palette. */
  get_colormap(): Palette;
}

/** Colours of four bytes each: blue, green, red, opacity. Their address, and how many there are. */
export interface Palette {
  get_array(): number;
  get_n(): number;
}

export interface EngineModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => TesseractApi;
  /** The address behind an object of the engine; the object itself keeps it under a name that each build changes. */
  getPointer(object: object): number;
}

/** The engine and its memory, which grows: take a new view before each look into it. */
export interface LoadedEngine {
  readonly engine: EngineModule;
  readonly memory: WebAssembly.Memory;
}

type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
type Start = (options: {
  print: () => void;
  printErr: () => void;
  instantiateWasm: (imports: WebAssembly.Imports, done: Instantiated) => object;
}) => Promise<EngineModule>;

/** The build with SIMD, which every processor of the last 15 years has; without the recogniser of old data. */
const BUILD = 'tesseract.js-core/tesseract-core-simd-lstm';

/**
 * Loads the recognition engine from the installed package. It holds no code for a network.
 * Rejects where the package is not there, or where WebAssembly or SIMD is missing.
 */
export async function loadEngine(): Promise<LoadedEngine> {
  const requireHere = createRequire(import.meta.url);
  const start = requireHere(BUILD) as Start;
  const code = await WebAssembly.compile(await readFile(requireHere.resolve(`${BUILD}.wasm`)));
  let memory: WebAssembly.Memory | undefined;
  const engine = await start({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(code, imports).then((instance) => {
        memory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
        done(instance, code);
      });
      return {};
    },
  });
  if (!memory) throw new Error('the engine shows no memory');
  return { engine, memory };
}
