//! The terminal that a review runs on.

use std::io::{self, IsTerminal, Stderr, Write};
use std::panic;
use std::sync::Arc;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEvent, KeyEventKind,
};
use crossterm::style::Print;
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{execute, queue};

/// What comes from the reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The screen has another size.
    Resized,
}

/// A screen and a keyboard.
pub(super) trait Terminal {
    /// Columns and rows.
    fn size(&self) -> (usize, usize);
    /// Shows these lines, which may hold colours; what does not fit is cut.
    fn draw(&mut self, lines: &[String]) -> io::Result<()>;
    /// Waits for something.
    fn next(&mut self) -> io::Result<Input>;
    /// Lets another program have the screen for as long as it runs.
    fn lend(&mut self, run: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()>;
}

/// The one that the program was started on. It is drawn on standard error: standard output is for what comes of it.
/// However the review ends, the terminal is left as it was.
pub(super) struct Tty {
    out: Stderr,
    /// What told of panics before.
    hook: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync>,
}

impl Tty {
    /// Whether there is one, with somebody before it.
    pub(super) fn is_there() -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Takes the screen.
    pub(super) fn open() -> io::Result<Self> {
        enter(&mut io::stderr())?;
        // What is told of a panic would vanish with the screen.
        let hook: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> = panic::take_hook().into();
        let before = Arc::clone(&hook);
        panic::set_hook(Box::new(move |info| {
            leave(&mut io::stderr());
            before(info);
        }));
        Ok(Self {
            out: io::stderr(),
            hook,
        })
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        leave(&mut self.out);
        // A hook cannot be changed while it runs.
        if !std::thread::panicking() {
            let hook = Arc::clone(&self.hook);
            panic::set_hook(Box::new(move |info| hook(info)));
        }
    }
}

fn enter(out: &mut Stderr) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(
        out,
        EnterAlternateScreen,
        DisableLineWrap,
        EnableBracketedPaste,
        Hide
    )
}

/// A terminal that is gone needs no care.
fn leave(out: &mut Stderr) {
    let _ = execute!(
        out,
        Show,
        DisableBracketedPaste,
        EnableLineWrap,
        LeaveAlternateScreen
    );
    let _ = terminal::disable_raw_mode();
}

impl Terminal for Tty {
    fn size(&self) -> (usize, usize) {
        let (columns, rows) = terminal::size().unwrap_or((80, 24));
        (usize::from(columns), usize::from(rows))
    }

    fn draw(&mut self, lines: &[String]) -> io::Result<()> {
        queue!(self.out, BeginSynchronizedUpdate)?;
        for (row, line) in (0_u16..).zip(lines) {
            let clear = Clear(ClearType::CurrentLine);
            queue!(self.out, MoveTo(0, row), clear, Print(line))?;
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        self.out.flush()
    }

    fn next(&mut self) -> io::Result<Input> {
        loop {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => return Ok(Input::Key(key)),
                Event::Paste(text) => return Ok(Input::Paste(text)),
                Event::Resize(..) => return Ok(Input::Resized),
                _ => {}
            }
        }
    }

    fn lend(&mut self, run: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        leave(&mut self.out);
        let ran = run();
        enter(&mut self.out)?;
        execute!(self.out, Clear(ClearType::All))?;
        ran
    }
}
