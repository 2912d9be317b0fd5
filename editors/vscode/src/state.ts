/** What the server is doing, as far as the editor knows. */
export type State =
    | { readonly kind: "idle" }
    | { readonly kind: "disabled" }
    | { readonly kind: "starting" }
    | { readonly kind: "running"; readonly version: string | undefined }
    | { readonly kind: "failed"; readonly reason: string };

/** How a state is shown in the status bar. */
export interface Display {
    readonly text: string;
    readonly tooltip: string;
    /** What a click does. */
    readonly command: "factlint.showOutput" | "factlint.restart" | "factlint.openSettings";
    readonly severity: "none" | "warning" | "error";
}

/** `undefined` where nothing is to be shown. */
export function display(state: State): Display | undefined {
    switch (state.kind) {
        case "idle":
            return undefined;
        case "disabled":
            return {
                text: "$(circle-slash) factlint",
                tooltip: "factlint is switched off. Click for its settings.",
                command: "factlint.openSettings",
                severity: "none",
            };
        case "starting":
            return {
                text: "$(loading~spin) factlint",
                tooltip: "factlint reads the registry. Click for its output.",
                command: "factlint.showOutput",
                severity: "none",
            };
        case "running":
            return {
                text: "$(check) factlint",
                tooltip: `factlint${state.version === undefined ? "" : ` ${state.version}`} is running. Click for its output.`,
                command: "factlint.showOutput",
                severity: "none",
            };
        case "failed":
            return {
                text: "$(error) factlint",
                tooltip: `${state.reason} Click to start it again.`,
                command: "factlint.restart",
                severity: "error",
            };
    }
}
