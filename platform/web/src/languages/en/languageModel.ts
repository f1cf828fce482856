import type { components } from "@/api/schema";

type Schemas = components["schemas"];
/** A sentence for every code of the API: a code without one does not compile. */
interface Codes {
  trouble: Record<Schemas["Trouble"], string>;
  check: Record<Schemas["CheckName"], string>;
}

/** Words of the administrators' page "Language model". */
export const languageModel = {
  title: "Language model",
  lead: "The companion answers from the course's own texts, with or without a model. A model may put those texts into its own words; every sentence is checked against the course before it is shown. It never grades.",
  none: {
    title: "No language model is connected",
    text: "That is fine: everything in Octant works without one. Answers quote the course.",
  },
  state: {
    working: "The model is in use.",
    off: "The model is switched off. Answers quote the course.",
    unprobed: "Not tried yet. Press “Try it now” to see what works.",
    failed: "The last try got no answer. Until it works, answers quote the course.",
    unreadable: "The key cannot be read any more",
    unreadableText:
      "OCTANT_SECRET_KEY has changed since it was entered, so the model is off and answers quote the course. Enter the key again.",
    paused_one: "Left alone for another second",
    paused_other: "Left alone for another {{count}} seconds",
    pausedText: "{{trouble}} Meanwhile answers quote the course at once.",
  },
  connect: {
    title: "Connection",
    address: "Address of the API",
    addressHint: "Any server with the interface of OpenAI. Ollama on this machine: http://127.0.0.1:11434/v1",
    addressMissing: "Please enter an address that begins with http:// or https://.",
    model: "Model",
    modelHint: "The name by which the server knows it.",
    modelMissing: "Please enter the model's name.",
    key: "Key",
    keyHint: "Stored encrypted and never shown again. Many servers of one's own need none.",
    keySet: "A key is set. Leave this empty to keep it.",
    keyEnding: "A key is set; it ends with …{{ending}}. Leave this empty to keep it.",
    keyUnreadable: "The stored key cannot be read. Enter it again.",
    keyRemove: "Remove the stored key",
    private: "The server is on this machine or in a private network",
    privateHint: "Without this, only public addresses are reached. Cloud metadata services are never reached.",
    enabled: "Use the model for answers",
    save: "Save and try it",
  },
  limits: {
    title: "Patience and quotas",
    first: "Seconds until the first words",
    stall: "Seconds of silence in between",
    total: "Seconds for a whole answer",
    questions: "Questions a person may ask the model in a day",
    tokens: "Tokens for everybody together in a day",
    hint: "When one of these is used up, answers quote the course instead. A day begins at midnight UTC.",
    wrong: "Please enter a number from {{least}} to {{most}}.",
  },
  probe: {
    title: "What works",
    at: "Tried {{when}}",
    run: "Try it now",
    running: "Trying it. Loading a model can take a minute.",
    works: "works",
    fails: "does not work",
    milliseconds: "{{count}} ms",
    needed: "Only an answer is needed; the rest is good to know.",
    listed: "The server offers this model.",
    notListed: "The server does not list this model. It offers: {{models}}.",
  },
  check: {
    models: "Lists its models",
    completion: "Answers",
    usage: "Counts tokens (otherwise they are estimated)",
    "json-schema": "Keeps to a JSON schema",
    tools: "Calls tools",
  },
  trouble: {
    unreachable: "The server cannot be reached.",
    "timed-out": "The server was too slow.",
    busy: "The server is busy and asked for a pause.",
    refused: "The server did not accept the key or does not know the model.",
    "too-long": "The question was too long for the model.",
    garbled: "The server sent something that is no answer.",
    quota: "The quota of today is used up.",
    unverified: "What the model said could not be verified.",
    failed: "The server reported an error.",
  },
  used: {
    title: "Used today",
    questions_one: "{{count}} question",
    questions_other: "{{count}} questions",
    tokens: "{{tokens}} of {{most}} tokens",
  },
  remove: {
    open: "Remove the connection",
    title: "Remove this connection?",
    text: "The address and the key are deleted. The companion goes on without a model.",
    yes: "Remove it",
    done: "The connection is removed.",
  },
} as const satisfies Codes & Record<string, unknown>;
