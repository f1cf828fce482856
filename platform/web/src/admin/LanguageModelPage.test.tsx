import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { LanguageModelPage as Everything } from "@/api/types";
import { showPage, type Api } from "@/student/today/testPage";
import LanguageModelPage from "./LanguageModelPage";

const NOTHING: Everything = { connection: null, probe: null, pause: null, used_today: { questions: 0, tokens: 0 } };
const CONNECTED: Everything = {
  connection: {
    base_url: "http://127.0.0.1:11434/v1",
    model: "tiny",
    key: "set",
    key_ending: "wxyz",
    enabled: true,
    allow_private: true,
    first_seconds: 6,
    stall_seconds: 4,
    total_seconds: 20,
    questions_a_day: 100,
    tokens_a_day: 2_000_000,
  },
  probe: null,
  pause: null,
  used_today: { questions: 3, tokens: 12345 },
};
const PROBED: Everything = {
  ...CONNECTED,
  probe: {
    at: "2026-11-24T00:00:00Z",
    checks: [
      { name: "models", works: true, milliseconds: 12, trouble: null },
      { name: "completion", works: true, milliseconds: 345, trouble: null },
      { name: "tools", works: false, milliseconds: 50, trouble: "failed" },
    ],
    models: ["tiny", "large"],
    is_listed: true,
  },
};
const ADDRESS = "/admin/language-model";

function show(page: Everything, answers: Api = {}) {
  return showPage(<LanguageModelPage />, { [`GET ${ADDRESS}`]: { ...page }, ...answers });
}

async function bodies(sent: Request[], method: string): Promise<unknown[]> {
  const found = sent.filter((request) => request.method === method && request.url.endsWith(ADDRESS));
  return Promise.all(found.map((request) => request.clone().json()));
}

const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

describe("the page of the language model", () => {
  it("says that nobody needs one, connects one and tries it at once", async () => {
    const sent = await show(NOTHING, {
      [`PUT ${ADDRESS}`]: { ...CONNECTED },
      [`POST ${ADDRESS}/probe`]: { ...PROBED },
    });
    const user = userEvent.setup();
    expect(await screen.findByText(/everything in Octant works without one/)).toBeDefined();
    await user.type(field(/^Address of the API/), "http://127.0.0.1:11434/v1");
    await user.type(field(/^Model/), "tiny");
    await user.type(field(/^Key/), "sk-secret");
    await user.click(field(/^The server is on this machine/));
    await user.click(screen.getByRole("button", { name: "Save and try it" }));
    expect(await screen.findByText("The model is in use.")).toBeDefined();
    const checks = within(screen.getByRole("region", { name: "What works" })).getAllByRole("listitem");
    expect(checks.map(({ textContent }) => textContent)).toEqual([
      "Lists its models12 msworks",
      "Answers345 msworks",
      "Calls toolsThe server reported an error.does not work",
    ]);
    expect(await bodies(sent, "PUT")).toEqual([
      {
        base_url: "http://127.0.0.1:11434/v1",
        model: "tiny",
        key: "sk-secret",
        enabled: true,
        allow_private: true,
        first_seconds: 6,
        stall_seconds: 4,
        total_seconds: 20,
        questions_a_day: 100,
        tokens_a_day: 2_000_000,
      },
    ]);
    expect(field(/^Key/).value).toBe("");
  });

  it("keeps a key that is left empty, and can remove it or switch the model off", async () => {
    const sent = await show(PROBED, {
      [`PUT ${ADDRESS}`]: { ...CONNECTED },
      [`POST ${ADDRESS}/probe`]: { ...PROBED },
    });
    const user = userEvent.setup();
    expect(await screen.findByText(/it ends with …wxyz/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Save and try it" }));
    await waitFor(async () => expect(await bodies(sent, "PUT")).toMatchObject([{ key: null, enabled: true }]));
    await user.click(await screen.findByLabelText(/^Remove the stored key/));
    await user.click(field(/^Use the model/));
    await user.click(screen.getByRole("button", { name: "Save and try it" }));
    await waitFor(async () =>
      expect(await bodies(sent, "PUT")).toMatchObject([{ key: null }, { key: "", enabled: false }]),
    );
  });

  it("says what is wrong with what was entered and sends nothing", async () => {
    const sent = await show(CONNECTED);
    const user = userEvent.setup();
    const address = await screen.findByLabelText(/^Address of the API/);
    await user.clear(address);
    await user.type(address, "file:///etc/passwd");
    const tokens = field(/^Tokens for everybody/);
    await user.clear(tokens);
    await user.type(tokens, "1.5");
    await user.click(screen.getByRole("button", { name: "Save and try it" }));
    expect(screen.getByText(/begins with http/)).toBeDefined();
    expect(screen.getByText("Please enter a number from 1000 to 2000000000.")).toBeDefined();
    expect(address.getAttribute("aria-invalid")).toBe("true");
    expect(sent.every(({ method }) => method === "GET")).toBe(true);
  });

  it("shows why the server refused", async () => {
    const problem = { code: "address-private", status: 422, title: "", detail: "", type: "", instance: "" };
    await show(CONNECTED, { [`PUT ${ADDRESS}`]: { status: 422, problem } });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Save and try it" }));
    expect(await screen.findByText(/in a private network. Tick the box/)).toBeDefined();
  });

  it.each([
    [{ connection: { ...CONNECTED.connection, enabled: false } }, "The model is switched off."],
    [{ connection: { ...CONNECTED.connection, key: "unreadable" } }, "OCTANT_SECRET_KEY has changed"],
    [{ pause: { trouble: "busy", seconds_left: 40 } }, "The server is busy and asked for a pause."],
    [{}, "Not tried yet."],
    [{ probe: { ...PROBED.probe, checks: [], is_listed: false } }, "The last try got no answer."],
  ])("says how it stands with %j", async (change, sentence) => {
    await show({ ...CONNECTED, ...change } as Everything);
    expect(await screen.findByText(new RegExp(sentence))).toBeDefined();
  });

  it("is removed after a question", async () => {
    let page = { ...CONNECTED };
    const remove = () => {
      page = { ...NOTHING };
      return {};
    };
    await show(CONNECTED, { [`GET ${ADDRESS}`]: () => page, [`DELETE ${ADDRESS}`]: remove });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Remove the connection" }));
    await user.click(await screen.findByRole("button", { name: "Remove it" }));
    expect(await screen.findByText("No language model is connected")).toBeDefined();
    expect(field(/^Address of the API/).value).toBe("");
  });
});
