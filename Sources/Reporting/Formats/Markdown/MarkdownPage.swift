/// A Markdown page in the making.
///
/// What is passed in must be escaped already.
struct MarkdownPage {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ title: String) {
        block(String(repeating: "#", count: level) + " " + title)
    }

    mutating func paragraph(_ words: String) {
        block(words)
    }

    /// A table whose columns from `numbersFrom` on are aligned to the right.
    mutating func table(_ headings: [String], _ rows: [[String]], numbersFrom: Int = .max) {
        let rules = headings.indices.map {
            $0 >= numbersFrom && !headings[$0].isEmpty
                || numbersFrom == 1 && headings.count == 2
                    && $0 == 1
                ? "---:" : "---"
        }
        let lines = [headings, rules] + rows
        block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    private mutating func block(_ content: String) {
        if !text.isEmpty { text += "\n" }
        text += content + "\n"
    }
}
