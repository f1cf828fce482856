/** Lays the map out off the page's thread. */
import { layOut, type LayoutRequest } from "./layout";

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layOut(data));
};
