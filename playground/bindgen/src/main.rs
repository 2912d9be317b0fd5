//! Writes the JavaScript around a WebAssembly module: what the program `wasm-bindgen` does, in the version that
//! Cargo.lock has, so that nothing has to be installed and the two always fit.

use std::env;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

/// `bindgen MODULE FOLDER`
fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        return Err("usage: bindgen MODULE.wasm FOLDER".into());
    };
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}
