import Markup

/// Where the writing of a table of data stands: a row a line, a tab between cells, whether they hold
/// anything or not.
struct GridWriter {
    /// A cell that reaches into later rows.
    struct Spanning {
        var rows: Int
        var text: [UInt8]
    }

    /// What a cell has in common with the one above it, where each row has all cells.
    enum Merging {
        /// Nothing.
        case none
        /// The cells below may be one with it.
        case starts
        /// The cell above reaches into it.
        case goesOn
    }

    /// The index behind the table.
    let end: Int
    /// How many bytes cells may still be repeated by: a document may ask for a thousand times its
    /// size.
    var repetitionsLeft: Int
    /// Whether rows are written as Markdown has them, between upright strokes.
    let isPiped: Bool
    /// Whether a row was written.
    private var hasRow = false
    /// The column that comes next.
    var column = 0
    /// The cells of earlier rows that reach into this one, by column.
    var spanning: [Int: Spanning] = [:]
    /// Whether a cell is open.
    var isInCell = false
    /// Where the text of the open cell starts.
    var cellStart = 0
    /// How many columns and rows the open cell takes.
    var columns = 1
    var rows = 1
    /// Whether the text of the open cell is repeated in each of its columns.
    var repeats = false
    /// What the open cell has in common with the one above it.
    private var merging = Merging.none
    /// The texts of cells that those below may be one with, by column.
    private var merged: [Int: [UInt8]] = [:]

    init(end: Int, repetitionsLeft: Int, isPiped: Bool) {
        self.end = end
        self.repetitionsLeft = repetitionsLeft
        self.isPiped = isPiped
    }

    /// No cell is taken to be wider or higher than this.
    static let largestSpan = 60
}

/// What is written, for tables of any format.
extension GridWriter {
    /// Starts a row.
    mutating func enterRow(_ builder: inout TextBuilder) {
        column = 0
        builder.separate(.line)
        builder.startRow(isPiped: isPiped)
    }

    /// Passes a row that is not written as one.
    mutating func passRow(_ builder: inout TextBuilder) {
        column = 0
        for (place, var cell) in spanning {
            cell.rows -= 1
            spanning[place] = cell.rows > 0 ? cell : nil
        }
        // Behind it a table starts anew.
        hasRow = false
        builder.separate(isPiped ? .paragraph : .line)
    }

    /// Starts a cell.
    ///
    /// - Parameters:
    ///   - place: The column that it stands in, from 0, where that is said.
    ///   - columns: How many columns it takes.
    ///   - rows: How many rows it takes.
    ///   - repeats: Whether its text is repeated in each column.
    ///   - merging: What it has in common with the cell above it.
    ///   - builder: Gets the text.
    mutating func enterCell(
        at place: Int? = nil,
        columns: Int,
        rows: Int,
        repeats: Bool,
        merging: Merging = .none,
        _ builder: inout TextBuilder
    ) {
        fillSpanned(&builder)
        while let place, column < min(place, Self.largestSpan) {
            if column > 0 { builder.nextCell() }
            column += 1
            fillSpanned(&builder)
        }
        // In front of the first there may be text that stands in no cell.
        if column > 0 { builder.nextCell() } else { builder.separate(.line) }
        isInCell = true
        self.columns = min(max(columns, 1), Self.largestSpan)
        self.rows = min(max(rows, 1), Self.largestSpan)
        self.repeats = repeats
        self.merging = merging
        cellStart = builder.text.count
        if merging == .goesOn, let text = merged[column] { repeatCell(text, &builder) }
    }

    /// Ends a cell.
    mutating func leaveCell(isWholeRow: Bool, _ builder: inout TextBuilder) {
        guard isInCell else { return }
        isInCell = false
        // A stroke of the cell's own stands behind a backslash.
        let text = Array(
            builder.text[min(cellStart, builder.text.count)...].drop {
                $0 <= 0x20 || (isPiped && $0 == UInt8(ascii: "|"))
            }
        )
        if merging != .goesOn { merged[column] = merging == .starts ? text : nil }
        for place in 0..<columns {
            if place > 0 {
                builder.nextCell()
                if repeats, !isWholeRow { repeatCell(text, &builder) }
            }
            if rows > 1 {
                let fills = place == 0 || repeats
                spanning[column + place] = Spanning(rows: rows - 1, text: fills ? text : [])
            }
        }
        column += columns
        builder.separate(.cell)
    }

    /// Ends a row.
    mutating func leaveRow(_ builder: inout TextBuilder) {
        fillSpanned(&builder)
        let isWritten = builder.endRow()
        builder.separate(.line)
        guard isPiped, isWritten, !hasRow else { return }
        hasRow = true
        builder.insertLine("|" + String(repeating: " --- |", count: max(column, 1)))
    }

    /// Writes what cells of earlier rows say in the columns that come next.
    private mutating func fillSpanned(_ builder: inout TextBuilder) {
        while var cell = spanning[column] {
            if column > 0 { builder.nextCell() }
            repeatCell(cell.text, &builder)
            cell.rows -= 1
            spanning[column] = cell.rows > 0 ? cell : nil
            column += 1
        }
    }

    private mutating func repeatCell(_ text: [UInt8], _ builder: inout TextBuilder) {
        guard text.count <= repetitionsLeft else { return }
        repetitionsLeft -= text.count
        builder.insertCell(text)
    }
}
