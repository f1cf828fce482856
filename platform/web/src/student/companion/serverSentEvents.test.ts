import { describe, expect, test } from "vitest";
import { readEvents, textOf, type ServerSentEvent } from "./serverSentEvents";

async function* pieces(chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function read(...chunks: string[]): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(pieces(chunks))) events.push(event);
  return events;
}

const STREAM = ': hello\n\nevent: piece\ndata: {"text": "点积"}\n\nevent: answer\ndata: {"a":\ndata: 1}\nid: 7\n\n';
const EVENTS = [
  { event: "piece", data: '{"text": "点积"}', id: "" },
  { event: "answer", data: '{"a":\n1}', id: "7" },
];

describe("server-sent events", () => {
  test("are the same wherever the network cuts them", async () => {
    for (let cut = 0; cut <= STREAM.length; cut += 1) {
      expect(await read(STREAM.slice(0, cut), STREAM.slice(cut))).toEqual(EVENTS);
    }
    expect(await read(...Array.from(STREAM))).toEqual(EVENTS);
  });

  test("may end their lines in three ways", async () => {
    for (const end of ["\r\n", "\r", "\n"]) {
      const stream = STREAM.replaceAll("\n", end);
      expect(await read(...Array.from(stream), end)).toEqual(EVENTS);
    }
  });

  test("without an empty line after them are not complete", async () => {
    expect(await read("event: answer\ndata: {}\n")).toEqual([]);
  });

  test("without a name are messages, and an event without data is none", async () => {
    expect(await read("data\n\nevent: piece\n\ndata:x\n\n")).toEqual([
      { event: "message", data: "", id: "" },
      { event: "message", data: "x", id: "" },
    ]);
  });

  test("come from bytes that may be cut inside a character", async () => {
    const bytes = new TextEncoder().encode("学伴");
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    let text = "";
    let times = 0;
    for await (const piece of textOf(body, () => (times += 1))) text += piece;
    expect(text).toBe("学伴");
    expect(times).toBe(6);
  });
});
