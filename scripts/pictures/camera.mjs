import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { dialogPage } from './dialog-page.mjs';

/** @typedef {import('./dialogs.mjs').Dialog} Dialog */
/** @typedef {import('./shots.mjs').Shot} Shot */
/** @typedef {{ take: (dialog: Dialog, shot: Shot) => Promise<Buffer>, close: () => Promise<void> }} Camera */

/** An empty window and nothing else: test pictures need a browser, not our app. */
const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: false, webPreferences: { offscreen: true } }).loadURL('about:blank'));`;

/** Opens a browser that takes pictures of dialogs. Needs a display, or `xvfb-run`. @returns {Promise<Camera>} */
export async function openCamera() {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-doctor-camera-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'camera', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({ args: [folder, `--user-data-dir=${folder}`], chromiumSandbox: !asRoot });
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);

  /** @param {string} html @param {number} scale @param {Pick<Shot, 'format' | 'quality'>} as */
  const picture = async (html, scale, { format, quality }) => {
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1400,
      height: 1000,
      deviceScaleFactor: scale,
      mobile: false,
    });
    await page.setContent(html);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.evaluate('window.ready');
    const clip = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await page.evaluate('(({x,y,width,height}) => ({x,y,width,height}))(document.body.getBoundingClientRect())')
    );
    const { data } = await session.send('Page.captureScreenshot', {
      format,
      ...(quality === undefined ? {} : { quality }),
      clip: { ...clip, scale: 1 },
      captureBeyondViewport: true,
    });
    return Buffer.from(data, 'base64');
  };

  return {
    take: async (dialog, shot) => {
      const page = dialogPage(dialog, shot.dark);
      const changed = [shot.shrink, shot.turn, shot.photo].some((part) => part !== undefined);
      if (!changed) return picture(page, shot.scale, shot);
      const clean = await picture(page, shot.scale, { format: 'png' });
      return picture(secondPage(clean, shot), 1, shot);
    },
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A finished picture, changed: shrunk, turned, or photographed. The noise has a fixed seed. @param {Buffer} png @param {Shot} shot */
function secondPage(png, { shrink = 1, turn = 0, photo, dark }) {
  const width = png.readUInt32BE(16) * shrink;
  const height = png.readUInt32BE(20) * shrink;
  const edge = turn === 0 && !photo ? 0 : Math.ceil(width * 0.04) + 20;
  const slant = photo ? `perspective(${width * 2.2}px) rotateX(${photo.pitch}deg) rotateY(${photo.yaw}deg) ` : '';
  const blur = photo ? `filter:blur(${photo.blur}px) contrast(.82) brightness(.95);` : '';
  const desk = photo ? '#4c4a46' : dark ? '#101418' : '#d7dde4';
  const light = photo
    ? `<div style="position:absolute;inset:0;background:linear-gradient(115deg,rgba(255,246,225,.18),rgba(0,0,0,0) 40%,rgba(10,8,4,${photo.shade}))"></div>
<canvas style="position:absolute;inset:0;mix-blend-mode:overlay;opacity:${photo.noise * 4}"></canvas>`
    : '';
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;position:relative;overflow:hidden;background:${desk};width:${width + 2 * edge}px;height:${height + 2 * edge}px">
<img style="position:absolute;left:${edge}px;top:${edge}px;width:${width}px;height:${height}px;${blur}transform:${slant}rotate(${turn}deg)" src="data:image/png;base64,${png.toString('base64')}">${light}
<script>{
const canvas = document.querySelector('canvas');
if (canvas) {
  canvas.width = ${Math.round(width + 2 * edge)}; canvas.height = ${Math.round(height + 2 * edge)};
  const pixels = canvas.getContext('2d').createImageData(canvas.width, canvas.height);
  let seed = 20261124;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  for (let i = 0; i < pixels.data.length; i += 4) {
    const grey = 128 + (next() + next() + next() - 1.5) * 110;
    pixels.data[i] = grey + next() * 20; pixels.data[i + 1] = grey; pixels.data[i + 2] = grey + next() * 20; pixels.data[i + 3] = 255;
  }
  canvas.getContext('2d').putImageData(pixels, 0, 0);
}
window.ready = document.querySelector('img').decode().then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}</script></body>`;
}
