import Synchronization
import TestSupport
import Testing
import YAML

/// The examples of the documentation page, compiled and run.
@Suite("The documentation's example")
struct DocumentationTests {
    /// What the example prints.
    private final class Printed: Sendable {
        private let lines = Mutex<[String]>([])

        var text: String { lines.withLock { $0.joined(separator: "\n") } }

        func add(_ items: [Any]) {
            let line = items.map { "\($0)" }.joined(separator: " ")
            lines.withLock { $0.append(line) }
        }
    }

    @Test func `of a document works`() throws {
        let printed = Printed()
        func print(_ items: Any...) { printed.add(items) }
        let document = try YAMLReader().document(of: "country: NO\nsize: 0o17\n")
        if case .mapping(let members) = document.root.value {
            for member in members {
                print(member.key.text, member.value.value, member.value.start.line)
            }
        }
        #expect(printed.text == "country string(\"NO\") 1\nsize integer(15) 2")
    }

    @Test func `stands on the page as it is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "YAML") == [])
    }
}
