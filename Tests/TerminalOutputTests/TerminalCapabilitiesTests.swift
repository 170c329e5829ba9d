import TerminalOutput
import Testing

@Suite struct TerminalCapabilitiesTests {
    @Test(
        "the environment decides",
        arguments: [
            (true, ["TERM": "xterm", "LANG": "en_US.UTF-8"], [true, true, true]),
            (true, ["TERM": "xterm", "LANG": "C.utf8", "NO_COLOR": "1"], [true, true, false]),
            (true, ["TERM": "xterm", "LANG": "C", "NO_COLOR": ""], [true, false, true]),
            (true, ["TERM": "xterm", "LANG": "de_DE.UTF-8", "LC_ALL": "C"], [true, false, true]),
            (true, ["TERM": "dumb", "LC_CTYPE": "C.UTF-8"], [false, true, false]),
            (true, [:], [false, false, false]),
            (false, ["TERM": "xterm", "LANG": "C.UTF-8"], [false, true, false]),
        ]
    )
    func environment(isTerminal: Bool, environment: [String: String], expected: [Bool]) {
        let found = TerminalCapabilities(isTerminal: isTerminal, environment: environment)
        #expect([found.isInteractive, found.isUnicode, found.hasColor] == expected)
    }
}
