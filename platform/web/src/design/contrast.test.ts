import { expect, it } from "vitest";
import { contrast, hexOf, readColour } from "./contrast";

it("is 21 for black on white and 1 for a colour on itself", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([20, 89, 122], [20, 89, 122])).toBeCloseTo(1);
});

it("does not depend on which colour is the ground", () => {
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(contrast([255, 255, 255], [118, 118, 118]));
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

it("reads what browsers compute", () => {
  expect(readColour("rgb(20, 89, 122)")).toEqual([20, 89, 122]);
  expect(readColour("color(srgb 1 0 0)")).toBeNull();
});

it("writes colours as designers do", () => {
  expect(hexOf("rgb(12, 34, 56)")).toBe("#0c2238");
  expect(hexOf("transparent")).toBe("transparent");
});
