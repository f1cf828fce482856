// Writes src/api/schema.ts from the platform's OpenAPI document; with --check, says whether it is current.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const target = fileURLToPath(new URL("../src/api/schema.ts", import.meta.url));
const octant = process.env.OCTANT ?? fileURLToPath(new URL("../../../.venv/bin/octant", import.meta.url));

const document = execFileSync(octant, ["openapi"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const tree = await openapiTS(JSON.parse(document), { alphabetize: true, enumValues: true, defaultNonNullable: false });
const text = `// Generated from the platform's OpenAPI document by \`npm run types\`. Do not edit.\n\n${astToString(tree)}`;

if (!process.argv.includes("--check")) {
  writeFileSync(target, text);
} else if (readFileSync(target, "utf8") !== text) {
  console.error("src/api/schema.ts is not what the API says. Run `make web-types` and commit the result.");
  process.exit(1);
}
