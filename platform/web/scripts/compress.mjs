// Writes each built file in brotli and in gzip beside it: made once, at the best level, and served as they are.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const built =
  process.env.OCTANT_WEB_OUT ?? fileURLToPath(new URL("../../learning_platform/web_built", import.meta.url));
const COMPRESSIBLE = /\.(css|html|js|json|svg|ttf|txt|webmanifest)$/;
const WORTH_IT = 0.95; // what is hardly shorter is not worth another file
const PACKET = 1400; // what fits into one packet arrives no sooner when it is shorter

const codings = {
  ".br": (content) =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  ".gz": (content) => gzipSync(content, { level: 9 }),
};

const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && COMPRESSIBLE.test(entry.name) && !entry.parentPath.includes(".vite"),
);
const bytes = { plain: 0, ".br": 0, ".gz": 0 };
for (const entry of files) {
  const path = join(entry.parentPath, entry.name);
  const content = readFileSync(path);
  bytes.plain += content.length;
  for (const [suffix, compress] of Object.entries(codings)) {
    const compressed = compress(content);
    const shorter = content.length > PACKET && compressed.length < content.length * WORTH_IT;
    if (shorter) writeFileSync(path + suffix, compressed);
    bytes[suffix] += shorter ? compressed.length : content.length;
  }
}
const kilobytes = (count) => `${Math.round(count / 1000)} kB`;
console.log(
  `${files.length} files, ${kilobytes(bytes.plain)}: ${kilobytes(bytes[".gz"])} in gzip, ${kilobytes(bytes[".br"])} in brotli`,
);
