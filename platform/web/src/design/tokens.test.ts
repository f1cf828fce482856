import { expect, it } from "vitest";
import { tokenNames } from "./tokens";

it("finds every token of the root, once, and none of a theme or a component", () => {
  const style = document.createElement("style");
  style.textContent = `:root { --ink: black; --space: 1rem; color: red } :root { --ink: blue }
    :root[data-theme="dark"] { --night: black } .card { --tone: red }`;
  document.head.append(style);
  expect(tokenNames()).toEqual(["--ink", "--space"]);
  style.remove();
});
