/// A terminal in a few lines: it wraps, obeys what progress writes, and breaks lines anew when its
/// width changes, as most terminals do.
public struct TerminalModel: Sendable {
    /// What was written between line feeds, without regard to the width.
    private var lines = [""]
    private var column = 0
    /// What came of a control sequence that is not complete yet.
    private var pending: [Unicode.Scalar] = []
    /// The columns of a row.
    public var width: Int

    /// An empty terminal.
    public init(width: Int) {
        self.width = width
    }

    /// The lines as they were written; broken ones count as one.
    public var text: [String] { lines }

    /// Shows what a program writes; controls that it does not know are shown as they are.
    public mutating func write(_ output: String) {
        for scalar in output.unicodeScalars {
            if !pending.isEmpty {
                pending.append(scalar)
                if scalar.properties.isAlphabetic { obey() }
                continue
            }
            switch scalar {
            case "\n":
                lines.append("")
                column = 0
            case "\r":
                // To the start of the row, which need not be that of a broken line; behind the last
                // column the cursor is still in its row.
                column = max(0, column - 1) / width * width
            case "\u{1B}":
                pending = [scalar]
            default:
                lines[lines.count - 1].unicodeScalars.append(scalar)
                column += 1
            }
        }
    }

    /// Up, erase below, and colours, which do not show.
    private mutating func obey() {
        let parameter = pending.dropFirst(2).dropLast().map(Character.init)
        switch pending.last {
        case "A": column = max(0, column - (Int(String(parameter)) ?? 1) * width)
        case "J": lines[lines.count - 1] = String(lines[lines.count - 1].prefix(column))
        case "m": break
        default: lines[lines.count - 1] += "?"
        }
        pending = []
    }
}
