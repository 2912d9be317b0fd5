// Bundles the extension into one file, and the licences of what is in the bundle into another.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { build } from "esbuild";

const { metafile } = await build({
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    bundle: true,
    minify: process.argv.includes("--minify"),
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    metafile: true,
    logLevel: "warning",
});

/** The folder of the package that a bundled file is from; `undefined` for a file of this one. */
function packageOf(file) {
    const at = file.lastIndexOf("node_modules/");
    if (at < 0) {
        return undefined;
    }
    const parts = file.slice(at + "node_modules/".length).split("/");
    const name = parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join("/");
    return path.join(file.slice(0, at), "node_modules", name);
}

const folders = new Set(Object.keys(metafile.inputs).map(packageOf).filter((folder) => folder !== undefined));
const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) {
        throw new Error(`${name} is bundled and has no file with its licence`);
    }
    return `## ${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
});
writeFileSync("dist/NOTICES.md", `# Licences of the libraries in \`extension.js\`\n\n${notices.join("\n")}`);
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    copyFileSync(path.join("../..", licence), path.join("dist", licence));
}
