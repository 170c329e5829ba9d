import TestSupport
import Testing
import YAML

/// Texts that are made to exhaust a reader.
struct HostileYAMLTests {
    /// A text, and what the message about it begins with.
    struct Attack: CustomTestStringConvertible {
        var name: String
        var text: String
        var message: String
        var testDescription: String { name }
    }

    static let attacks = [
        Attack(
            name: "100,000 brackets",
            text: String(repeating: "[", count: 100_000),
            message: "1:65: values are nested more than 64 deep here"
        ),
        Attack(
            name: "100,000 braces",
            text: String(repeating: "{a: ", count: 100_000),
            message: "1:257: values are nested more than 64 deep here"
        ),
        Attack(
            name: "100,000 dashes",
            text: String(repeating: "- ", count: 100_000),
            message: "1:129: values are nested more than 64 deep here"
        ),
        Attack(
            name: "100,000 question marks",
            text: String(repeating: "? ", count: 100_000),
            message: "1:129: values are nested more than 64 deep here"
        ),
        Attack(
            name: "indentation ever deeper",
            text: (0..<1000).map { String(repeating: " ", count: $0) + "a:" }
                .joined(separator: "\n"),
            message: "65:65: values are nested more than 64 deep here"
        ),
        Attack(
            name: "a million bytes of commas",
            text: "[" + String(repeating: "a,", count: 499_990) + "]",
            message: "1:20000: there are more than 10000 values up to here, aliases included"
        ),
        Attack(
            name: "a billion laughs",
            text: "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + (1...9).map { level in
                    let aliases = repeatElement("*a\(level - 1)", count: 10)
                    return "a\(level): &a\(level) [\(aliases.joined(separator: ", "))]\n"
                }
                .joined(),
            message: "4:45: there are more than 10000 values up to here, aliases included"
        ),
        Attack(
            name: "merge keys of merge keys",
            text: "a0: &a0 {k0: 1, k1: 1, k2: 1, k3: 1, k4: 1, k5: 1, k6: 1, k7: 1}\n"
                + (1...9).map { level in
                    let aliases = repeatElement("*a\(level - 1)", count: 10)
                    return "a\(level): &a\(level) {<<: [\(aliases.joined(separator: ", "))]}\n"
                }
                .joined(),
            message: "4:35: there are more than 10000 values up to here, aliases included"
        ),
        Attack(
            name: "directives before a document",
            text: (0..<60_000).map { "%TAG !t\($0)! x\n" }.joined() + "---\na: 1\n",
            message: "65:1: more than 64 lines begin with %"
        ),
        Attack(
            name: "directives behind a document",
            text: "a: 1\n...\n" + (0..<60_000).map { "%TAG !t\($0)! x\n" }.joined() + "---\n",
            message: "67:1: more than 64 lines begin with %"
        ),
        Attack(
            name: "more than a megabyte",
            text: "a: " + String(repeating: "x", count: 1_000_000),
            message: "1:1: it is larger than 1000000 bytes"
        ),
        Attack(
            name: "a long line without a key",
            text: "a: 1\n" + String(repeating: "x ", count: 400_000) + "\nb: 1",
            message: "3:1: while scanning a simple key, could not find expected ':'"
        ),
        Attack(
            name: "a quote that is never closed",
            text: "a: \"" + String(repeating: "\\n\n", count: 300_000),
            message: "1:4: while scanning a quoted scalar, found unexpected end of stream"
        ),
        Attack(
            name: "a million spaces and a tab",
            text: "a:\n" + String(repeating: " ", count: 900_000) + "\t- @",
            message: "2:900001: a tab cannot indent YAML"
        ),
        Attack(
            name: "anchors without end",
            text: "a: " + String(repeating: "&a ", count: 300_000),
            message: "1:7: while parsing a block mapping, did not find expected key"
        ),
    ]

    @Test(arguments: attacks)
    func `A hostile text is refused within 100 ms`(attack: Attack) {
        let start = threadTime()
        let messages = faults(of: attack.text)
        let time = threadTime() - start
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix(attack.message) ?? false, "\(messages)")
        #expect(time < .milliseconds(100))
    }

    @Test func `A large text within the limits is read`() throws {
        let text = (0..<4000).map { "key\($0): value \($0)\n" }.joined()
        let document = try YAMLReader().document(of: text)
        #expect(document.faults.isEmpty)
    }

    @Test func `Limits can be set`() {
        let limits = YAMLLimits(maximumBytes: 10, maximumDepth: 1, maximumNodes: 3)
        #expect(faults(of: "a: 1", limits: limits) == [])
        #expect(faults(of: "a: [1]", limits: limits).count == 1)
        #expect(faults(of: "[1, 2, 3]", limits: limits).count == 1)
        #expect(faults(of: "a: 1234567890", limits: limits).count == 1)
    }
}
