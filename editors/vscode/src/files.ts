import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import * as path from "node:path";

/**
 * The file that a setting names: a path (relative to the folder of the workspace), or a bare name on the `PATH`.
 * `undefined` if there is no such program.
 */
export function locate(
    program: string,
    folder: string | undefined,
    env: Readonly<Record<string, string | undefined>>,
): string | undefined {
    const windows = process.platform === "win32";
    const endings = windows && path.extname(program) === "" ? [".exe", ".cmd", ""] : [""];
    const isPath = program.includes("/") || (windows && program.includes("\\"));
    // Windows calls it `Path`.
    const search = Object.entries(env).find(([name]) => name === "PATH" || (windows && name.toUpperCase() === "PATH"));
    const folders = isPath ? [folder ?? "."] : (search?.[1] ?? "").split(path.delimiter).filter((entry) => entry !== "");
    for (const entry of folders) {
        for (const ending of endings) {
            const file = path.resolve(entry, program + ending);
            if (isProgram(file)) {
                return file;
            }
        }
    }
    return undefined;
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}

/**
 * Whether a file belongs to a project: a folder above it has a `factlint.toml` or a registry in `facts/`. A writer has
 * many other Markdown files open, for which no server has to run. What is no file belongs to none.
 */
export function inProject(file: string | undefined): boolean {
    if (file === undefined) {
        return false;
    }
    let folder = path.dirname(file);
    for (;;) {
        if (existsSync(path.join(folder, "factlint.toml")) || holdsYaml(path.join(folder, "facts"))) {
            return true;
        }
        const above = path.dirname(folder);
        if (above === folder) {
            return false;
        }
        folder = above;
    }
}

function holdsYaml(folder: string): boolean {
    try {
        return readdirSync(folder).some((name) => /\.ya?ml$/i.test(name));
    } catch {
        return false;
    }
}
