/** What the user has set, with its variables put in. */
export interface Settings {
    /** Whether a server is to run at all. */
    readonly enable: boolean;
    /** The program: a bare name, or a path. */
    readonly path: string;
    /** What it is given behind `lsp`. */
    readonly arguments: readonly string[];
    /** What the server is told when it begins. */
    readonly options: Options;
}

/** The server's initialization options. */
export interface Options {
    readonly codeLens: boolean;
    readonly inlayHints: boolean;
    readonly backReferences: boolean;
    readonly suppressed: boolean;
}

/** What variables in settings stand for. */
export interface Surroundings {
    /** The first folder of the workspace, if there is one. */
    readonly folder: string | undefined;
    readonly home: string;
    readonly env: Readonly<Record<string, string | undefined>>;
}

/** The settings a change of which asks for another server. `trace.server` is followed by the client itself. */
export const OF_THE_SERVER = [
    "factlint.enable",
    "factlint.path",
    "factlint.arguments",
    "factlint.codeLens",
    "factlint.inlayHints",
    "factlint.backReferences",
    "factlint.suppressed",
] as const;

/**
 * Puts the folder, the home folder and the environment into a setting. A variable that is not set is empty, as in a
 * shell; one of another kind stays as it is, so that it shows in the error.
 */
export function expand(text: string, surroundings: Surroundings): string {
    const whole = /^~(?=$|[/\\])/.test(text) ? surroundings.home + text.slice(1) : text;
    return whole.replace(/\$\{(workspaceFolder|userHome|env:([^}]+))\}/g, (_, name: string, variable?: string) => {
        if (variable !== undefined) {
            return surroundings.env[variable] ?? "";
        }
        return name === "userHome" ? surroundings.home : (surroundings.folder ?? "");
    });
}

/**
 * Reads the settings. What is of a wrong type (the editor underlines it, and hands it out all the same) counts as not
 * given.
 */
export function read(get: (key: string) => unknown, surroundings: Surroundings): Settings {
    const flag = (key: string, otherwise: boolean): boolean => {
        const given = get(key);
        return typeof given === "boolean" ? given : otherwise;
    };
    const path = get("path");
    const given = get("arguments");
    return {
        enable: flag("enable", true),
        path: expand(typeof path === "string" && path.trim() !== "" ? path.trim() : "factlint", surroundings),
        arguments: (Array.isArray(given) ? given : [])
            .filter((argument): argument is string => typeof argument === "string")
            .map((argument) => expand(argument, surroundings)),
        options: {
            codeLens: flag("codeLens", false),
            inlayHints: flag("inlayHints", false),
            backReferences: flag("backReferences", true),
            suppressed: flag("suppressed", false),
        },
    };
}
