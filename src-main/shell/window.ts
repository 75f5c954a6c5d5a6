import type { BrowserWindow, BrowserWindowConstructorOptions, NativeTheme, Screen } from 'electron';
import type { WindowStore } from '../store/window-store.ts';
import { APP_ORIGIN } from './app-origin.ts';
import { fitPlace, SMALLEST } from './fit-place.ts';
import { webPreferences } from './web-preferences.ts';

/** What `openWindow` needs of Electron and of the store. */
export interface WindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>;
  readonly store: WindowStore;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly devTools: boolean;
}

/** The page's own background, so that nothing flashes before the first picture. */
const BACKGROUND = { light: '#F8F7F4', dark: '#161718' } as const;

const remember = (window: BrowserWindow, store: WindowStore) => {
  const { x, y, width, height } = window.getNormalBounds();
  store.write({ x, y, width, height, maximized: window.isMaximized() });
};

/** Opens the one window where it last stood, shown as soon as the page has been drawn. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const saved = parts.store.read();
  const window = new parts.BrowserWindow({
    ...fitPlace(
      saved,
      parts.screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Outbox Doctor',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: parts.nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(parts.preload, parts.devTools),
  });
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    remember(window, parts.store);
  });
  void window.loadURL(APP_ORIGIN.start);
  return window;
}
