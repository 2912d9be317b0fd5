import type * as vscode from "vscode";
import { LanguageClient, State as ClientState, RevealOutputChannelOn } from "vscode-languageclient/node";

import type { Client } from "./controller";
import type { Options } from "./settings";
import type { State } from "./state";

/** The languages of articles, and that of the registry. */
export const LANGUAGES = ["markdown", "html", "plaintext", "yaml"] as const;

/** Articles and registries on the disk, and articles that have not been saved yet. */
const DOCUMENTS = [
    ...LANGUAGES.flatMap((language) => [
        { scheme: "file", language },
        ...(language === "yaml" ? [] : [{ scheme: "untitled", language }]),
    ]),
    // The configuration counts as it stands in the editor, whatever the editor takes it for.
    { scheme: "file", pattern: "**/factlint.toml" },
];

/** The client of VS Code's own library for a server. */
export function languageClient(
    program: string,
    args: readonly string[],
    options: Options,
    channels: { output: vscode.LogOutputChannel; trace: vscode.LogOutputChannel },
    report: (state: State) => void,
): Client {
    const client = new LanguageClient(
        // Its name is the section of the settings in which the client looks for `trace.server`.
        "factlint",
        "factlint",
        { command: program, args: [...args] },
        {
            documentSelector: DOCUMENTS,
            initializationOptions: options,
            outputChannel: channels.output,
            traceOutputChannel: channels.trace,
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            // The controller tells it; the library would tell it a second time.
            initializationFailedHandler: () => false,
        },
    );
    client.onDidChangeState(({ newState }) => {
        switch (newState) {
            case ClientState.Starting:
                report({ kind: "starting" });
                break;
            case ClientState.Running:
                report({ kind: "running", version: client.initializeResult?.serverInfo?.version });
                break;
            default:
                report({ kind: "failed", reason: "The server has ended." });
        }
    });
    return { start: () => client.start(), stop: () => client.dispose() };
}
