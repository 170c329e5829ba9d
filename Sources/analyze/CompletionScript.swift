import ArgumentParser

/// The script that completes command lines in a shell.
///
/// The parser's own knows that `run` has these options, and not that a command line without any
/// subcommand is a run: `analyze docs --pi` would be completed by nothing. So each script reads such a
/// line as if `run` stood in it.
enum CompletionScript {
    /// The option that asks for the script.
    private static let option = "--generate-completion-script"

    /// The script that a command line asks for.
    ///
    /// - Parameter arguments: The command line without the name of the program.
    /// - Returns: The script; `nil` where none is asked for, or for a shell that the parser refuses.
    static func asked(for arguments: [String]) -> String? {
        let name: String?
        switch arguments.first {
        case option: name = arguments.dropFirst().first
        case let word? where word.hasPrefix(option + "="):
            name = String(word.dropFirst(option.count + 1))
        default: return nil
        }
        let shell = name.map { CompletionShell(rawValue: $0) } ?? CompletionShell.autodetected()
        return shell.flatMap { text(for: $0) }
    }

    private static func text(for shell: CompletionShell) -> String? {
        let script = Analyze.completionScript(for: shell)
        let commands = (CommandName.all + ["help"]).joined(separator: " ")
        switch shell {
        case .bash: return bash(script, commands)
        case .zsh: return zsh(script, commands)
        case .fish: return fish(script, commands)
        default: return nil
        }
    }

    private static func bash(_ script: String, _ commands: String) -> String {
        script.replacing("complete -o filenames -F _analyze analyze\n", with: "") + """

            # A command line without a subcommand is a run.
            _analyze_or_run() {
                if [[ "${COMP_CWORD}" -gt 1 && " \(commands) " = *" ${COMP_WORDS[1]} "* ]]; then
                    _analyze "${@}"
                    return
                fi
                local -a replies=()
                if [[ "${COMP_CWORD}" -eq 1 && "${2}" != -* ]]; then
                    _analyze "${@}"
                    replies=("${COMPREPLY[@]}")
                    COMPREPLY=()
                fi
                COMP_WORDS=("${COMP_WORDS[0]}" run "${COMP_WORDS[@]:1}")
                COMP_CWORD=$((COMP_CWORD + 1))
                _analyze "${@}"
                COMPREPLY=("${replies[@]}" "${COMPREPLY[@]}")
            }

            complete -o filenames -F _analyze_or_run analyze

            """
    }

    private static func zsh(_ script: String, _ commands: String) -> String {
        let start = "if [[ \"${funcstack[1]}\" = _analyze ]]; then"
        let wrapper = """
            # A command line without a subcommand is a run.
            _analyze() {
                local -ar commands=(\(commands))
                if (( CURRENT > 2 && ${commands[(Ie)${words[2]}]} )); then
                    _analyze_command "${@}"
                    return
                fi
                local -i ret=1
                if [[ "${CURRENT}" -eq 2 && "${words[2]}" != -* ]]; then
                    _analyze_command "${@}" && ret=0
                fi
                words=("${words[1]}" run "${(@)words[2,-1]}")
                (( CURRENT++ ))
                _analyze_command "${@}" && ret=0
                return "${ret}"
            }


            """
        return script.replacing("\n_analyze() {\n", with: "\n_analyze_command() {\n")
            .replacing(start, with: wrapper + start)
    }

    private static func fish(_ script: String, _ commands: String) -> String {
        let tokens = "    set -l unparsed_tokens (__analyze_tokens -pc)\n"
        let reading = """
                # A command line without a subcommand is a run.
                if test (count $unparsed_tokens) -gt 1
                    if not contains -- $unparsed_tokens[2] \(commands)
                        set unparsed_tokens $unparsed_tokens[1] run $unparsed_tokens[2..]
                    end
                else if string match -q -- '-*' (commandline -ct)
                    set unparsed_tokens $unparsed_tokens[1] run
                end

            """
        return script.replacing(tokens, with: tokens + reading) + """

            complete -c 'analyze' -n '__analyze_should_offer_completions_for_positional "analyze" -eq 1' -F

            """
    }
}
