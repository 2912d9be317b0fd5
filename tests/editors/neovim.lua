-- A writer's session in Neovim, headless: the diagnostic, its place across surrogate pairs and CRLF, hover, definition, the
-- correction, undo, a fact that changes, closing. Run by tests/editors.rs in a project that `factlint init` made:
--
--   SETUP=/path/to/setup.lua nvim --headless --clean -c 'luafile tests/editors/neovim.lua'
--
-- The setup is the one of docs/editors.md for Neovim 0.7. It ends with status 0, or with 1 and what went wrong.

local PATIENCE = 30000 -- milliseconds; a slow machine is no fault of the server

vim.cmd('luafile ' .. vim.fn.fnameescape(vim.env.SETUP))
local client

-- What the server said last of each file.
local published = {}
local handler = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
  published[vim.uri_to_fname(result.uri)] = result.diagnostics
  return handler(err, result, ctx, config)
end

local function check(what, holds, ...)
  if not holds then
    error(what .. ': ' .. vim.inspect({ ... }), 2)
  end
end

local function eventually(what, condition)
  if not vim.wait(PATIENCE, condition, 10) then
    error(what .. ' never came; diagnostics: ' .. vim.inspect(vim.diagnostic.get()), 2)
  end
end

-- Opens a file in the window; the setup attaches the server.
local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  local buffer = vim.api.nvim_get_current_buf()
  eventually('a server for ' .. path, function()
    client = next(vim.lsp.buf_get_clients(buffer))
    return client ~= nil
  end)
  check('one server', vim.tbl_count(vim.lsp.get_active_clients()) == 1)
  return buffer
end

-- The words under the diagnostics of a buffer, in their order.
local function underlined(buffer)
  local words = {}
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    local text = vim.api.nvim_buf_get_text(buffer, found.lnum, found.col, found.end_lnum, found.end_col, {})
    table.insert(words, table.concat(text, '\n'))
  end
  return words
end

local function eventually_underlined(what, buffer, words)
  eventually(what, function()
    return vim.deep_equal(underlined(buffer), words)
  end)
end

-- Puts text in front of a line, as if it were typed there.
local function type_before(buffer, line, text)
  vim.api.nvim_buf_set_text(buffer, line, 0, line, 0, { text })
end

-- The number (from 0) of the first line that holds the text.
local function line_of(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:find(text, 1, true) then
      return number - 1
    end
  end
  error('no line has ' .. text)
end

-- Places the cursor on the first diagnostic.
local function to_the_diagnostic(buffer)
  local found = vim.diagnostic.get(buffer)[1]
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
end

local function ask(buffer, method)
  local answers = vim.lsp.buf_request_sync(buffer, method, vim.lsp.util.make_position_params(), PATIENCE)
  local answer = answers and answers[client]
  check(method, answer and answer.result and not answer.err, answers)
  return answer.result
end

-- Chooses the action whose title matches, from the list that the user would see.
local function act(pattern)
  local chosen, titles
  vim.ui.select = function(items, _, on_choice)
    titles = {}
    for _, item in ipairs(items) do
      table.insert(titles, item[2].title)
      if not chosen and item[2].title:find(pattern) then
        chosen = item
      end
    end
    on_choice(chosen)
  end
  vim.lsp.buf.code_action()
  eventually('a list of actions', function()
    return titles ~= nil
  end)
  check('an action like ' .. pattern, chosen, titles)
end

local function session()
  local article = open('articles/apollo.md')
  eventually_underlined('the diagnostic', article, { '1970' })
  local found = vim.diagnostic.get(article)[1]
  check('its code', found.code == 'contradicted', found)
  check('its severity', found.severity == vim.diagnostic.severity.ERROR, found)
  check('its source', found.source == 'factlint', found)
  check('its message', found.message:find('20 July 1969', 1, true), found)

  -- Characters that are one, two, three and four bytes long, and one and two units of UTF-16, in front of it.
  local line = line_of(article, '1970')
  type_before(article, line, 'Ünïcode “quoted” 🚀🌕 e\204\129: ')
  eventually_underlined('the diagnostic behind surrogate pairs', article, { '1970' })
  to_the_diagnostic(article)
  check('the cursor', vim.api.nvim_win_get_cursor(0)[2] == vim.diagnostic.get(article)[1].col)

  local hover = vim.inspect(ask(article, 'textDocument/hover').contents)
  check('hover shows the fact', hover:find('first-landing', 1, true), hover)
  check('hover shows the source', hover:find('Apollo 11 Mission Report', 1, true), hover)

  local places = ask(article, 'textDocument/definition')
  local place = places.uri and places or places[1]
  local target = place.uri or place.targetUri
  check('the definition is in the registry', target:find('facts/moon%.yaml$'), places)

  -- The correction, undone and done again, and saved.
  act('with “1969”')
  eventually_underlined('the correction', article, {})
  check('the text', line_of(article, 'landed on the Moon in 1969, says') == line)
  vim.cmd('undo')
  eventually_underlined('the diagnostic after undo', article, { '1970' })
  vim.cmd('redo')
  eventually_underlined('no diagnostic after redo', article, {})
  vim.cmd('write')

  -- Lines that end in CRLF, with a surrogate pair in the way, split and joined.
  local dos = open('articles/dos.md')
  check('the format', vim.api.nvim_buf_get_option(dos, 'fileformat') == 'dos')
  eventually_underlined('the diagnostic among CRLF', dos, { '1970' })
  local last = line_of(dos, '1970')
  vim.api.nvim_buf_set_text(dos, last, 0, last, 0, { '🚀 One line.', '', '🌕 ' })
  eventually_underlined('the diagnostic two lines below', dos, { '1970' })
  check('its line', vim.diagnostic.get(dos)[1].lnum == last + 2)
  vim.api.nvim_buf_set_lines(dos, 0, last + 1, false, {})
  eventually('the diagnostic behind deleted lines', function()
    local left = vim.diagnostic.get(dos)[1]
    return left and left.lnum == line_of(dos, '1970') and vim.deep_equal(underlined(dos), { '1970' })
  end)

  -- The fact changes: the open article is judged anew, before anything is saved.
  vim.cmd('write')
  local facts = open('facts/moon.yaml')
  local statement = line_of(facts, 'statement:')
  local was = vim.api.nvim_buf_get_lines(facts, statement, statement + 1, false)[1]
  local now = was:gsub('20 July 1969', '20 July 1970')
  vim.api.nvim_buf_set_lines(facts, statement, statement + 1, false, { now })
  eventually_underlined('no diagnostic under the new fact', dos, {})
  -- A registry that breaks is told in the YAML.
  vim.api.nvim_buf_set_lines(facts, statement, statement + 1, false, { '    statment: x' })
  eventually('the fault of the registry', function()
    return #vim.diagnostic.get(facts) > 0
  end)
  vim.api.nvim_buf_set_lines(facts, statement, statement + 1, false, { was })
  eventually_underlined('the diagnostic under the old fact', dos, { '1970' })
  eventually('a registry without faults', function()
    local faults = vim.diagnostic.get(facts, { severity = vim.diagnostic.severity.ERROR })
    return #faults == 0
  end)

  -- Closed, a file has nothing left.
  local name = vim.api.nvim_buf_get_name(dos)
  check('something to be cleared', #published[name] == 1)
  vim.cmd('bdelete! ' .. dos)
  eventually('the last diagnostics of a closed file', function()
    return #published[name] == 0
  end)

  vim.lsp.stop_client(client)
  eventually('the end of the server', function()
    return vim.lsp.client_is_stopped(client)
  end)
end

local ok, fault = pcall(session)
if not ok then
  io.stderr:write(tostring(fault) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
