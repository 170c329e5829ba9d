import TestSupport
import Testing

/// What `scripts/install` relies on; a whole release build takes too long for a test.
@Suite struct InstallTests {
    private func bash(_ script: String) async throws -> AnalyzeProcess.Outcome {
        let folder = TemporaryFolder()
        let paths =
            "analyze=\(AnalyzeProcess.executable) install=\(TestPaths.package)/scripts/install"
        return try await AnalyzeProcess(in: folder.path).bash("\(paths)\n\(script)")
    }

    @Test("completions are made for three shells, and bash completes commands and options")
    func completions() async throws {
        let outcome = try await bash(
            """
            set -e
            for shell in bash zsh fish; do "$analyze" --generate-completion-script $shell > $shell; done
            head -n 1 zsh; grep -c doctor fish > count; test "$(cat count)" -gt 0
            . ./bash
            PATH=$(dirname "$analyze"):$PATH
            complete_line() {
              COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
              COMPREPLY=(); _analyze analyze "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
              echo "${COMPREPLY[*]}"
            }
            complete_line analyze doc
            complete_line analyze doctor --off
            complete_line analyze run --annotations git
            """
        )
        #expect(outcome.errors == "")
        #expect(outcome.output == "#compdef analyze\ndoctor\n--offline\ngithub gitlab\n")
    }

    @Test(
        "a place that cannot be is refused before anything is built",
        arguments: [
            ("--help", "error: unknown argument --help (usage: scripts/install [PREFIX])\n"),
            ("a b", "error: one place only (usage: scripts/install [PREFIX])\n"),
        ]
    )
    func refused(arguments: String, message: String) async throws {
        let outcome = try await bash("\"$install\" \(arguments)")
        #expect(outcome.status == 1)
        #expect(outcome.errors == message)
        #expect(outcome.output == "")
    }

    @Test("a place where no folder can be made is named")
    func unwritable() async throws {
        let outcome = try await bash("\"$install\" /dev/null/usr")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasSuffix(
                "error: /dev/null/usr cannot be written; name another place: "
                    + "scripts/install PREFIX\n"
            )
        )
    }
}
