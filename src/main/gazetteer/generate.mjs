// Writes the vendored tables of the gazetteer from the npm packages named in README.md.
//
//   node src/main/gazetteer/generate.mjs <node_modules>

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = process.argv[2];
if (!packages) {
  console.error("usage: node generate.mjs <node_modules>");
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../resources/gazetteer");

const json = (...path) => JSON.parse(readFileSync(join(packages, ...path), "utf8"));
const version = (name) => json(name, "package.json").version;

/** The rows of a TSV file, without comments, blank lines and the header. */
function rows(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .filter((line) => line && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
}

function write(path, comments, header, table) {
  for (const cell of table.flat(2)) {
    if (/[\t\n\r|]/.test(cell)) throw new Error(`cannot be written as TSV: ${cell}`);
  }
  const line = (row) => row.map((cell) => (Array.isArray(cell) ? cell.join("|") : cell)).join("\t");
  const lines = [...comments.map((comment) => `# ${comment}`), header.join("\t"), ...table.map(line)];
  writeFileSync(join(target, path), lines.join("\n") + "\n");
}

function copyLicence(from, to) {
  const text = readFileSync(join(packages, from, "LICENSE"), "utf8");
  writeFileSync(join(target, to, "LICENSE"), text.replaceAll("\r\n", "\n"));
}

const unique = (values) => [...new Set(values.filter((value) => value))];

/** Values of the packages that would mislead a reader of English news, by country code. */
const dropped = new Map();
for (const [code, value] of rows(join(here, "dropped.tsv"))) {
  dropped.set(`${code}\t${value}`, false);
}
const kept = (code) => (value) => {
  const key = `${code}\t${value}`;
  if (!dropped.has(key)) return true;
  dropped.set(key, true);
  return false;
};

const countries = json("world-countries", "countries.json").sort((a, b) => (a.cca3 < b.cca3 ? -1 : 1));
const alpha3 = new Map(countries.map((country) => [country.cca2, country.cca3]));

function writeCountries() {
  const table = countries.map((country) => {
    const code = country.cca3;
    const names = unique([country.name.official, ...country.altSpellings])
      .filter((name) => name !== country.name.common && name !== country.cca2)
      .filter(kept(code));
    // "Antiguan, Barbudan" and "Kittitian or Nevisian" are two adjectives each.
    const demonyms = Object.values(country.demonyms?.eng ?? {}).flatMap((one) => one.split(/, | or /));
    return [
      code,
      country.name.common,
      names,
      unique(demonyms).filter(kept(code)),
      unique(country.capital).filter(kept(code)),
    ];
  });
  write(
    "world-countries/countries.tsv",
    [`Trimmed from world-countries ${version("world-countries")}, under the ODbL 1.0: see LICENSE.`],
    ["code", "name", "other_names", "adjectives", "capitals"],
    table,
  );
  copyLicence("world-countries", "world-countries");
}

function writeTerritories() {
  const territories = json("cldr-localenames-full", "main/en/territories.json").main.en.localeDisplayNames
    .territories;
  const table = countries.map((country) => {
    const names = Object.entries(territories)
      .filter(([key]) => key === country.cca2 || key.startsWith(`${country.cca2}-alt-`))
      .map(([, name]) => name.replaceAll("’", "'"));
    const known = [country.name.common, country.name.official, ...country.altSpellings.slice(1)];
    const others = unique(names).filter((name) => !known.includes(name));
    return [country.cca3, others.filter(kept(country.cca3))];
  });
  write(
    "cldr/territories.tsv",
    [`From cldr-localenames-full ${version("cldr-localenames-full")}, under the Unicode License v3: see LICENSE.`],
    ["code", "names"],
    table.filter(([, names]) => names.length > 0),
  );
}

/** Metals and bond market units have ISO codes and are no money; CNH has no ISO code. */
const NO_MONEY = ["CNH", "XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XXX"];
const OLDEST = "1999-01-01";
const NOW = "9999-12-31";

/** For each currency: the countries that use it today, and until when it was used at all. */
function currencyUse(regions) {
  const use = new Map();
  for (const [region, spans] of Object.entries(regions)) {
    for (const [code, span] of spans.flatMap((one) => Object.entries(one))) {
      const until = span._to ?? NOW;
      const entry = use.get(code) ?? { until, tender: false, users: [] };
      entry.until = until > entry.until ? until : entry.until;
      entry.tender ||= span._tender !== "false";
      if (until === NOW && span._tender !== "false" && alpha3.has(region)) {
        entry.users.push(alpha3.get(region));
      }
      use.set(code, entry);
    }
  }
  return use;
}

function writeCurrencies() {
  const names = json("cldr-numbers-full", "main/en/currencies.json").main.en.numbers.currencies;
  const data = json("cldr-core", "supplemental/currencyData.json").supplemental.currencyData;
  const bare = (name) => name.replace(/ \([^)]*\)/g, "");
  const table = [];
  for (const [code, use] of [...currencyUse(data.region)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = names[code];
    const wanted = use.until === NOW || (use.tender && use.until >= OLDEST);
    if (!name || !wanted || NO_MONEY.includes(code)) continue;
    const one = bare(name["displayName-count-one"] ?? name.displayName);
    const many = bare(name["displayName-count-other"] ?? name.displayName);
    const signs = [name.symbol, name["symbol-alt-narrow"], name["symbol-alt-variant"]];
    table.push([
      code,
      name.displayName,
      one,
      many,
      use.tender ? unique(signs).filter((sign) => sign !== code) : [],
      // The last word of "Czech korunas" is what a reporter writes where the country is plain.
      use.tender ? unique([one.split(" ").at(-1), many.split(" ").at(-1)]) : [],
      (data.fractions[code] ?? data.fractions.DEFAULT)._digits,
      use.until === NOW ? "" : use.until,
      use.users.sort(),
    ]);
  }
  write(
    "cldr/currencies.tsv",
    [
      `From cldr-numbers-full ${version("cldr-numbers-full")} and cldr-core ${version("cldr-core")},`,
      "under the Unicode License v3: see LICENSE.",
    ],
    ["code", "name", "singular", "plural", "signs", "words", "digits", "until", "countries"],
    table,
  );
  copyLicence("cldr-core", "cldr");
}

writeCountries();
writeTerritories();
writeCurrencies();
for (const [key, used] of dropped) {
  if (!used) throw new Error(`dropped.tsv names what is not in the data: ${key}`);
}
