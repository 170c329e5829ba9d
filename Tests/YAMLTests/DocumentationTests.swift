import Foundation
import Synchronization
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

    @Test func `stands on the page as it is compiled here`() throws {
        let here = URL(filePath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "Sources/YAML/YAML.docc/YAML.md"),
            encoding: .utf8
        )
        let source = try String(contentsOf: here, encoding: .utf8)
        let compiled = Set(source.split(separator: "\n").map { Substring($0.drop { $0 == " " }) })
        let blocks = page.components(separatedBy: "```swift\n").dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let code = block.prefix(while: { $0 != "`" }).split(separator: "\n")
            for line in code.map({ Substring($0.drop { $0 == " " }) }) where !line.isEmpty {
                #expect(compiled.contains(line), "\(line)")
            }
        }
    }
}
