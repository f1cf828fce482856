import {
  between,
  centreOn,
  FAR,
  firstView,
  fitAll,
  keepInSight,
  reveal,
  zoomAt,
  type Box,
  type Size,
  type View,
} from "./viewport";

const STEP = 1.3;
/** Pixels a finger may tremble before a press becomes a drag. */
const TREMBLE = 5;
const GLIDE_MS = 180;
const PAN_STEP = 80;

interface Finger {
  x: number;
  y: number;
}

/**
 * Moves the map by wheel, drag and pinch. It writes one transform, and React draws nothing meanwhile: that keeps a
 * map of hundreds of concepts as quick as one of ten.
 */
export class Camera {
  private view: View = { x: 0, y: 0, scale: 1 };
  private readonly fingers = new Map<number, Finger>();
  private dragged = false;
  private frame = 0;

  constructor(
    private readonly canvas: HTMLElement,
    private readonly layer: HTMLElement,
    private readonly map: Size,
  ) {}

  /** Begins to listen; the result ends it. */
  attach(): () => void {
    const abort = new AbortController();
    const { signal } = abort;
    this.canvas.addEventListener("wheel", this.onWheel, { passive: false, signal });
    this.canvas.addEventListener("pointerdown", this.onDown, { signal });
    this.canvas.addEventListener("pointermove", this.onMove, { signal });
    for (const end of ["pointerup", "pointercancel"] as const) this.canvas.addEventListener(end, this.onUp, { signal });
    this.canvas.addEventListener("scroll", this.onScroll, { signal });
    this.canvas.addEventListener("click", this.onClick, { capture: true, signal });
    return () => {
      abort.abort();
      cancelAnimationFrame(this.frame);
    };
  }

  /** Shows the whole map, or the neighbourhood of the box if the whole would be too small to read. */
  begin(box: Box | undefined): void {
    this.apply(firstView(this.map, this.room(), box));
  }

  fit(): void {
    this.glide(fitAll(this.map, this.room()));
  }

  zoomIn(): void {
    this.zoom(STEP);
  }

  zoomOut(): void {
    this.zoom(1 / STEP);
  }

  pan(x: number, y: number): void {
    this.glide({ ...this.view, x: this.view.x - x * PAN_STEP, y: this.view.y - y * PAN_STEP });
  }

  /** Brings a box into sight; `hidden` pixels at the foot of the canvas are covered by something else. */
  show(box: Box, hidden = 0): void {
    const room = this.room();
    this.glide(reveal(this.view, box, { ...room, height: Math.max(room.height - hidden, box.height) }));
  }

  /** Puts a box into the middle, at a size that can be read. */
  centre(box: Box): void {
    this.glide(centreOn(box, this.room(), Math.max(this.view.scale, 1)));
  }

  private zoom(factor: number): void {
    const { width, height } = this.room();
    this.glide(zoomAt(this.view, factor, { x: width / 2, y: height / 2 }));
  }

  private room(): Size {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  /**
   * Moves there in a moment, or at once for who wants no motion. Frame by frame and not by a transition: for that
   * the browser would paint the whole map, at its largest, before the first step.
   */
  private glide(view: View): void {
    const [from, to] = [this.view, keepInSight(view, this.map, this.room())];
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.apply(to);
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      this.view = between(from, to, 1 - (1 - part) ** 3);
      this.draw();
      if (part < 1) this.frame = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(step);
  }

  private apply(view: View): void {
    this.view = keepInSight(view, this.map, this.room());
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    const { x, y, scale } = this.view;
    this.layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.canvas.toggleAttribute("data-far", scale < FAR);
  };

  private at(event: MouseEvent): Finger {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** A browser scrolls what takes the focus into sight; here the camera does. */
  private readonly onScroll = (): void => {
    this.canvas.scrollTo(0, 0);
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    // A pinch on a touchpad comes as a wheel with Control and small steps.
    const speed = event.ctrlKey ? 0.01 : 0.0016;
    this.apply(zoomAt(this.view, Math.exp(-pixels * speed), this.at(event)));
  };

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.fingers.size === 0) this.dragged = false;
    this.fingers.set(event.pointerId, this.at(event));
  };

  private readonly onMove = (event: PointerEvent): void => {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const now = this.at(event);
    if (!this.dragged && this.fingers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < TREMBLE) return;
    if (!this.dragged) this.canvas.setPointerCapture(event.pointerId);
    this.dragged = true;
    this.apply(this.moved(event.pointerId, before, now));
    this.fingers.set(event.pointerId, now);
  };

  /** One finger pans; two zoom by the change of their distance and pan with their middle. */
  private moved(pointer: number, before: Finger, now: Finger): View {
    const other = [...this.fingers].find(([id]) => id !== pointer)?.[1];
    const { view } = this;
    if (!other) return { ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y };
    const apart = (one: Finger) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    const shifted = { ...view, x: view.x + (now.x - before.x) / 2, y: view.y + (now.y - before.y) / 2 };
    return zoomAt(shifted, apart(now) / apart(before), middle);
  }

  private readonly onUp = (event: PointerEvent): void => {
    this.fingers.delete(event.pointerId);
  };

  /** The end of a drag is no press on what happens to lie under the finger. */
  private readonly onClick = (event: MouseEvent): void => {
    if (!this.dragged) return;
    this.dragged = false;
    event.preventDefault();
    event.stopPropagation();
  };
}
