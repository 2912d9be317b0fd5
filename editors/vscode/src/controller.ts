import type { Options, Settings } from "./settings";
import type { State } from "./state";

/** A server and the talk with it. */
export interface Client {
    /** Starts the server; fails if it cannot be started. */
    start(): Promise<void>;
    /** Ends it; does nothing if it has ended. */
    stop(): Promise<void>;
}

/** What the controller asks of the editor. */
export interface Editor {
    settings(): Settings;
    /** The file of the program; `undefined` if there is none. */
    locate(program: string): string | undefined;
    /** A client, not started yet, that reports what becomes of its server. */
    client(program: string, args: readonly string[], options: Options, report: (state: State) => void): Client;
    show(state: State): void;
    /** Tells the user what has gone wrong. */
    complain(message: string): void;
}

/**
 * Decides when a server runs: from the first file of a project on, with the settings as they are now. What is asked of it
 * happens one after the other, so that two changes of settings leave one server and not two.
 */
export class Controller {
    private readonly editor: Editor;
    private client: Client | undefined;
    private wanted = false;
    private last: Promise<void> = Promise.resolve();

    constructor(editor: Editor) {
        this.editor = editor;
    }

    /** A file of a project was opened: a server is started, if it was not before. */
    want(): Promise<void> {
        return this.queue(async () => {
            if (!this.wanted) {
                this.wanted = true;
                await this.start();
            }
        });
    }

    /** The user asked for another server. */
    restart(): Promise<void> {
        return this.queue(async () => {
            this.wanted = true;
            await this.stop();
            await this.start();
        });
    }

    /** Settings of the server have changed. */
    settingsChanged(): Promise<void> {
        return this.queue(async () => {
            if (this.wanted) {
                await this.stop();
                await this.start();
            }
        });
    }

    /** The editor is closing. */
    dispose(): Promise<void> {
        return this.queue(() => this.stop());
    }

    private queue(work: () => Promise<void>): Promise<void> {
        this.last = this.last.then(work);
        return this.last;
    }

    private async start(): Promise<void> {
        const settings = this.editor.settings();
        if (!settings.enable) {
            this.editor.show({ kind: "disabled" });
            return;
        }
        const program = this.editor.locate(settings.path);
        if (program === undefined) {
            this.fail(
                `The program “${settings.path}” was not found. Install factlint (\`cargo install --path .\` in its repository), or set “factlint.path”.`,
            );
            return;
        }
        this.editor.show({ kind: "starting" });
        const client = this.editor.client(program, ["lsp", ...settings.arguments], settings.options, (state) => {
            // A server that was replaced may still report its end.
            if (this.client === client) {
                this.editor.show(state);
            }
        });
        this.client = client;
        try {
            await client.start();
        } catch (error) {
            this.fail(`“${program} lsp” did not start: ${error instanceof Error ? error.message : String(error)}.`);
        }
    }

    private async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        this.editor.show({ kind: "idle" });
        try {
            await client?.stop();
        } catch {
            // It has ended already, or never begun; either is what was asked for.
        }
    }

    private fail(reason: string): void {
        this.editor.show({ kind: "failed", reason });
        this.editor.complain(reason);
    }
}
