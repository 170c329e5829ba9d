@testable import TerminalOutput

/// A terminal in a few lines: it wraps, obeys what progress writes, and breaks lines anew when its
/// width changes, as most terminals do.
struct TerminalModel {
    /// What was written between line feeds, without regard to the width.
    private var lines = [""]
    private var column = 0
    var width: Int

    init(width: Int) {
        self.width = width
    }

    /// The lines as they were written; broken ones count as one.
    var text: [String] { lines }

    mutating func write(_ output: String) {
        var rest = Array(output.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\n":
                lines.append("")
                column = 0
            case "\r":
                // To the start of the row, which need not be that of a broken line; behind the last
                // column the cursor is still in its row.
                column = max(0, column - 1) / width * width
            case "\u{1B}":
                rest.removeFirst()
                let parameter = rest.prefix { ("0"..."9").contains($0) }
                rest = rest.dropFirst(parameter.count)
                switch rest.popFirst() {
                case "A": moveUp(Int(String(String.UnicodeScalarView(parameter))) ?? 1)
                default: eraseBelow()
                }
            default:
                lines[lines.count - 1].unicodeScalars.append(scalar)
                column += 1
            }
        }
    }

    private mutating func moveUp(_ rows: Int) {
        column = max(0, column - rows * width)
    }

    private mutating func eraseBelow() {
        lines[lines.count - 1] = String(lines[lines.count - 1].prefix(column))
    }
}
