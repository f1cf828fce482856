/** Pan and zoom as arithmetic: where a point of the map lands on the screen. */

export interface View {
  /** Screen position of the map's origin, in pixels from the canvas's left upper corner. */
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

export const MIN_SCALE = 0.01;
export const MAX_SCALE = 2;
/** Below this, titles could not be read: the signs stand alone. */
export const FAR = 0.45;
const MARGIN = 24;

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Zooms by a factor, keeping what is under the point (of the canvas) where it is. */
export function zoomAt(view: View, factor: number, point: { x: number; y: number }): View {
  const scale = within(view.scale * factor, MIN_SCALE, MAX_SCALE);
  const ratio = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio };
}

/** All of the map, as large as the canvas allows and no larger than life. */
export function fitAll(map: Size, canvas: Size): View {
  const room = { width: canvas.width - MARGIN, height: canvas.height - MARGIN };
  const scale = within(Math.min(room.width / map.width, room.height / map.height), MIN_SCALE, 1);
  return { scale, x: (canvas.width - map.width * scale) / 2, y: (canvas.height - map.height * scale) / 2 };
}

/** Puts a box into the middle of the canvas. */
export function centreOn(box: Box, canvas: Size, scale: number): View {
  return {
    scale,
    x: canvas.width / 2 - (box.x + box.width / 2) * scale,
    y: canvas.height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** The nearest view in which the box is wholly in sight: unchanged if it is already. */
export function reveal(view: View, box: Box, canvas: Size): View {
  const shift = (start: number, size: number, room: number): number => {
    if (start < MARGIN) return MARGIN - start;
    return start + size > room - MARGIN ? Math.max(room - MARGIN - size - start, MARGIN - start) : 0;
  };
  const dx = shift(view.x + box.x * view.scale, box.width * view.scale, canvas.width);
  const dy = shift(view.y + box.y * view.scale, box.height * view.scale, canvas.height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** Keeps a part of the map on the canvas, so that nobody is lost on empty paper. */
export function keepInSight(view: View, map: Size, canvas: Size): View {
  const part = 80;
  return {
    scale: view.scale,
    x: within(view.x, part - map.width * view.scale, canvas.width - part),
    y: within(view.y, part - map.height * view.scale, canvas.height - part),
  };
}

/** A view on the way from one to another, `part` from 0 to 1. */
export function between(from: View, to: View, part: number): View {
  const mix = (start: number, end: number) => start + (end - start) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/** How the map first shows: whole if it can be read so, else at reading size around the box. */
export function firstView(map: Size, canvas: Size, box: Box | undefined): View {
  const whole = fitAll(map, canvas);
  if (whole.scale >= 0.62 || !box) return whole;
  const scale = canvas.width < 480 ? 0.85 : 1;
  const around = centreOn(box, canvas, scale);
  const edge = (position: number, size: number, room: number): number =>
    size * scale <= room ? (room - size * scale) / 2 : within(position, room - size * scale, 0);
  return { scale, x: edge(around.x, map.width, canvas.width), y: edge(around.y, map.height, canvas.height) };
}
