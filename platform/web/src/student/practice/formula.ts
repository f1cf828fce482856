/**
 * How a typed formula is read, for the preview beside it: the grammar of the server
 * (knowledge_graph/exercises/formula_reading.py) and its LaTeX. `tests/fixtures/formulas.json` is what both agree on.
 */

/** A node of a formula: a number, a name, or an operator with its parts. */
interface Node {
  operator: string;
  parts: readonly Node[];
  text: string;
}

export type FormulaReading = { latex: string } | { problem: string };

class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const MAX_LENGTH = 300;
const MAX_DEPTH = 20;
const MAX_DIGITS = 15;
const FUNCTIONS = new Set("sqrt exp log sin cos tan asin acos atan sinh cosh tanh abs".split(" "));
const ALIASES: Record<string, string> = {
  ln: "log",
  arcsin: "asin",
  arccos: "acos",
  arctan: "atan",
  tg: "tan",
  arctg: "atan",
};
const GREEK: Record<string, string> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  ω: "omega",
};
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2013\u2014\u2010\u2011\ufe63]/g, "-"],
  [/[×⋅·∗∙]/g, "*"],
  [/[÷∕⁄]/g, "/"],
  [/[\u3000\u00a0\u2009\u202f\t\r\n]/g, " "],
  [/[，、٫]/g, ","],
  [/。/g, "."],
  [/π/g, "pi"],
];
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function normalised(typed: string): string {
  const powers = typed.replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (run) => {
    const digits = Array.from(run, (sign) => (sign === "⁻" ? "-" : String(SUPERSCRIPTS.indexOf(sign))));
    return `^(${digits.join("")})`;
  });
  const narrow = powers.replace(/[\uff01-\uff5e]/g, (wide) =>
    wide === "，" ? "," : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const plain = SAME.reduce((text, [pattern, sign]) => text.replace(pattern, sign), narrow).replaceAll("**", "^");
  const spelled = Object.entries(GREEK).reduce((text, [letter, name]) => text.replaceAll(letter, ` ${name} `), plain);
  return spelled.trim().replace(/^[A-Za-z]\w*(?:\([A-Za-z]\w*\))? *=(?!=)/, "");
}

const TOKEN = / *(?:([0-9]+\.?[0-9]*|\.[0-9]+)|([A-Za-z])|([-+*/^()√]))/y;

type Token = { kind: "number" | "name" | "call" | "sign"; text: string };

function nameAt(text: string, start: number, names: readonly string[]): { token: Token; end: number } {
  const known = new Map<string, string>(["pi", "e", ...names].map((name) => [name, name]));
  for (const name of names) {
    for (const spelling of [name.toLowerCase(), name.toUpperCase()]) {
      if (!known.has(spelling)) known.set(spelling, name);
    }
  }
  const functions = new Map<string, string>([
    ...[...FUNCTIONS].map((name) => [name, name] as const),
    ...Object.entries(ALIASES),
  ]);
  const all = [...new Set([...known.keys(), ...functions.keys()])].sort((a, b) => b.length - a.length);
  for (const name of all) {
    const variable = known.get(name);
    const rest = text.slice(start);
    if (!rest.startsWith(name) && (variable !== undefined || !rest.toLowerCase().startsWith(name))) continue;
    const end = start + name.length;
    if (variable !== undefined) return { token: { kind: "name", text: variable }, end };
    if (/^ *[(^]/.test(text.slice(end))) return { token: { kind: "call", text: functions.get(name) ?? name }, end };
  }
  throw new Refusal("unknown-name");
}

function tokensOf(text: string, names: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const found = TOKEN.exec(text);
    if (!found) throw new Refusal("not-an-expression");
    const [, digits, letter, sign] = found;
    if (letter !== undefined) {
      const { token, end } = nameAt(text, TOKEN.lastIndex - 1, names);
      tokens.push(token);
      position = end;
      continue;
    }
    if (digits !== undefined && digits.length > MAX_DIGITS) throw new Refusal("too-complex");
    tokens.push(digits === undefined ? { kind: "sign", text: sign ?? "" } : { kind: "number", text: digits });
    position = TOKEN.lastIndex;
  }
  return tokens;
}

const node = (operator: string, ...parts: Node[]): Node => ({ operator, parts, text: "" });
const leaf = (operator: string, text: string): Node => ({ operator, parts: [], text });

function negated(formula: Node): Node {
  const [inner] = formula.parts;
  if (formula.operator === "-" && inner) return inner;
  return formula.operator === "number" && Number(formula.text) === 0 ? formula : node("-", formula);
}

function times(left: Node, right: Node): Node {
  const [leftInner] = left.parts;
  const [rightInner] = right.parts;
  if (left.operator === "-" && leftInner) return negated(times(leftInner, right));
  if (right.operator === "-" && rightInner) return negated(times(left, rightInner));
  const factors = [left, right].flatMap((part) => (part.operator === "*" ? part.parts : [part]));
  return node("*", ...factors);
}

class Reader {
  #next = 0;
  #depth = 0;
  constructor(readonly tokens: readonly Token[]) {}

  read(): Node {
    const formula = this.#sum();
    if (this.#next < this.tokens.length) throw new Refusal("not-an-expression");
    return formula;
  }

  get #token(): Token | undefined {
    return this.tokens[this.#next];
  }

  #take(...signs: string[]): string | null {
    const token = this.#token;
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.#next += 1;
    return token.text;
  }

  #deeper(change: number): void {
    this.#depth += change;
    if (this.#depth > MAX_DEPTH) throw new Refusal("too-complex");
  }

  #sum(): Node {
    this.#deeper(1);
    const terms = [this.#product()];
    for (let sign = this.#take("+", "-"); sign; sign = this.#take("+", "-")) {
      const term = this.#product();
      terms.push(sign === "+" ? term : negated(term));
    }
    this.#deeper(-1);
    const [only] = terms;
    return terms.length === 1 && only ? only : node("+", ...terms);
  }

  #product(): Node {
    let product = this.#signed();
    let divided = false;
    for (;;) {
      const sign = this.#take("*", "/");
      if (sign) {
        const factor = this.#signed();
        product = sign === "*" ? times(product, factor) : node("/", product, factor);
        divided = sign === "/";
      } else if (this.#startsFactor()) {
        if (divided) throw new Refusal("ambiguous-quotient");
        product = times(product, this.#power());
      } else return product;
    }
  }

  #startsFactor(): boolean {
    const token = this.#token;
    if (!token || token.kind === "number") return false;
    return token.kind !== "sign" || token.text === "(" || token.text === "√";
  }

  #signed(): Node {
    let negative = false;
    for (let sign = this.#take("+", "-"); sign; sign = this.#take("+", "-")) negative = negative !== (sign === "-");
    const formula = this.#power();
    return negative ? negated(formula) : formula;
  }

  #power(): Node {
    const base = this.#atom();
    if (!this.#take("^")) return base;
    this.#deeper(1);
    const exponent = this.#signed();
    this.#deeper(-1);
    return node("^", base, exponent);
  }

  #atom(): Node {
    const token = this.#token;
    this.#next += 1;
    if (token?.kind === "number" || token?.kind === "name") return leaf(token.kind, token.text);
    if (token?.kind === "call") return this.#call(token.text);
    if (token?.text === "(") return this.#closed();
    if (token?.text !== "√") throw new Refusal("not-an-expression");
    this.#deeper(1);
    const root = node("sqrt", this.#atom());
    this.#deeper(-1);
    return root;
  }

  #call(name: string): Node {
    let exponent: Node | null = null;
    if (this.#take("^")) {
      const token = this.#token;
      if (token?.kind !== "number" || !Number.isInteger(Number(token.text))) throw new Refusal("not-an-expression");
      exponent = leaf("number", token.text);
      this.#next += 1;
    }
    if (!this.#take("(")) throw new Refusal("not-an-expression");
    const called = node(name, this.#closed());
    return exponent ? node("^", called, exponent) : called;
  }

  #closed(): Node {
    const formula = this.#sum();
    if (!this.#take(")")) throw new Refusal("not-an-expression");
    return formula;
  }
}

const [SUM, NEGATION, PRODUCT, POWER, ATOM] = [0, 1, 2, 3, 4];
const NAMED: Record<string, string> = { log: "\\ln", asin: "\\arcsin", acos: "\\arccos", atan: "\\arctan" };
const GREEK_NAMES = new Set([...Object.values(GREEK), "pi"]);

interface Written {
  tex: string;
  binding: number;
}

const inside = ({ tex, binding }: Written, least: number) => (binding >= least ? tex : `\\left(${tex}\\right)`);

function nameTex(name: string): string {
  const [stem = "", ...rest] = name.split("_");
  const upright = stem.length === 1 ? stem : `\\mathrm{${stem}}`;
  const shown = GREEK_NAMES.has(stem) ? `\\${stem}` : upright;
  return rest.length > 0 ? `${shown}_{${rest.join("_")}}` : shown;
}

/** A decimal is drawn as it was typed; the server, which keeps it exact, shows a fraction in its own texts. */
function numberTex(text: string): string {
  return text.replace(/\.$/, "").replace(/^\./, "0.");
}

function productTex(factors: readonly Node[]): string {
  let tex = "";
  factors.forEach((factor, place) => {
    const own = written(factor);
    const plain = place > 0 && (factor.operator === "number" || factor.operator === "/");
    const shown = plain ? own.tex : inside(own, place === 0 ? PRODUCT : POWER);
    const dotted = place > 0 && /^(\d|\\frac)/.test(shown);
    tex += (dotted ? " \\cdot " : /[A-Za-z]$/.test(tex) ? " " : "") + shown;
  });
  return tex;
}

function sumTex(terms: readonly Node[]): string {
  return terms.reduce((tex, term, place) => {
    if (place === 0) return written(term).tex;
    const [inner] = term.parts;
    const negative = term.operator === "-" && inner !== undefined;
    const own = written(negative ? inner : term);
    return `${tex} ${negative ? "-" : "+"} ${own.binding > SUM ? own.tex : `\\left(${own.tex}\\right)`}`;
  }, "");
}

const DRAWN: Record<string, (first: Node, second: Node, formula: Node) => Written> = {
  number: (_first, _second, { text }) => ({ tex: numberTex(text), binding: ATOM }),
  name: (_first, _second, { text }) => ({ tex: nameTex(text), binding: ATOM }),
  "+": (_first, _second, { parts }) => ({ tex: sumTex(parts), binding: SUM }),
  "*": (_first, _second, { parts }) => ({ tex: productTex(parts), binding: PRODUCT }),
  "-": (first) => ({ tex: `-${inside(written(first), PRODUCT)}`, binding: NEGATION }),
  "/": (above, below) => ({ tex: `\\frac{${written(above).tex}}{${written(below).tex}}`, binding: PRODUCT }),
  "^": (base, power) => ({ tex: `${inside(written(base), ATOM)}^{${written(power).tex}}`, binding: POWER }),
  sqrt: (first) => ({ tex: `\\sqrt{${written(first).tex}}`, binding: ATOM }),
  abs: (first) => ({ tex: `\\left|${written(first).tex}\\right|`, binding: ATOM }),
  exp: (first) => ({ tex: `e^{${written(first).tex}}`, binding: POWER }),
};

function written(formula: Node): Written {
  const { operator, parts } = formula;
  const [first = formula, second = formula] = parts;
  const draw = DRAWN[operator];
  if (draw) return draw(first, second, formula);
  return { tex: `${NAMED[operator] ?? `\\${operator}`}\\left(${written(first).tex}\\right)`, binding: ATOM };
}

/** How a typed formula is read, as LaTeX, or why it cannot be: one of the codes of the server. */
export function readFormula(typed: string, names: readonly string[]): FormulaReading {
  try {
    if (typed.length > MAX_LENGTH) throw new Refusal("too-long");
    const text = normalised(typed);
    if (text.trim() === "") throw new Refusal("empty");
    if (text.includes(",")) throw new Refusal("ambiguous-comma");
    return { latex: written(new Reader(tokensOf(text, names)).read()).tex };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.code };
    throw error;
  }
}
