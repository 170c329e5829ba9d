import Markup

/// Tells tables of data from tables that lay out a page, and rows that stand on a line from rows that
/// do not.
///
/// A table of data is written a row a line, a tab between cells, whatever the cells are made of: the
/// parts of a cell are joined. A row of it with a cell that is a text of its own is read like any other
/// part of a page, and the rows around it stay rows. A table lays out a page where
///
/// * a table stands in it,
/// * it has one row, or one column, and a cell of it is made of several parts, or
/// * one cell is a text of its own, or made as a page is, and holds more than half of the letters of
///   the table.
struct TableGrids {
    /// Whether each node is a table of data.
    private(set) var isGrid: [Bool]
    /// Whether each node is a row of such a table that does not stand on a line.
    private(set) var isLaidOut: Set<Int> = []

    /// More letters than this in a cell are a text of its own.
    private static let longestCell = 600
    /// More lines than this in a cell are a text of its own.
    private static let mostLines = 6
    /// More items of lists than this in a cell are a text of its own.
    private static let mostItems = 20
    /// A longer line is a sentence; three of them, or one below a heading, are made as a page is.
    private static let longestLabel = 80
    /// The parts of the one row of a table are joined up to this many letters.
    private static let longestJoined = 100

    /// A cell, as far as it was read.
    private struct Cell {
        /// The index behind it.
        var end = 0
        var letters = 0
        var lines = 0
        var items = 0
        /// The letters of the open line.
        var line = 0
        /// How many lines are sentences.
        var sentences = 0
        var hasHeading = false
        /// Whether parts of a page stand in it.
        var hasParts = false
        /// The index behind text in it whose white space stands as it is.
        var verbatimEnd = 0
        /// Whether white space in it breaks lines.
        var isBroken = false
        var isItem = false

        /// Ends a line.
        mutating func endLine() {
            guard line > 0 else { return }
            if isItem { items += 1 } else { lines += 1 }
            if line > TableGrids.longestLabel { sentences += 1 }
            line = 0
            isItem = false
        }

        var isLong: Bool {
            letters > TableGrids.longestCell || lines > TableGrids.mostLines
                || items > TableGrids.mostItems || isBroken
        }

        /// Whether it is made as the main part of a page is.
        var isPage: Bool {
            isLong || sentences > 2 || (hasHeading && sentences > 0 && lines > 1)
        }

        var isPlain: Bool {
            !hasParts && (lines + items < 2 || (letters <= TableGrids.longestJoined && !isLong))
        }
    }

    private struct Open {
        var table: Int
        var end: Int
        var cell = Cell()
        /// The open row; -1 for none.
        var row = -1
        var rows = 0
        /// The cells of the open row, and the most that a row has.
        var cells = 0
        var mostCells = 0
        var isRowLong = false
        var longRows: [Int] = []
        var letters = 0
        /// The letters of the largest cell that is made as a page is.
        var largestPage = 0
        var isPlain = true
        /// Whether a cell is made of several parts.
        var joinsParts = false
        var holdsTable = false

        mutating func endCell() {
            guard cell.end > 0 else { return }
            cell.endLine()
            letters += cell.letters
            if cell.isPage { largestPage = max(largestPage, cell.letters) }
            if cell.isLong {
                if row < 0 { holdsTable = true } else { isRowLong = true }
            }
            if !cell.isPlain { isPlain = false }
            if cell.hasParts || cell.lines + cell.items > 1 { joinsParts = true }
            cells += 1
            cell = Cell()
        }

        mutating func endRow() {
            endCell()
            if cells > 0 { rows += 1 }
            mostCells = max(mostCells, cells)
            if isRowLong { longRows.append(row) }
            isRowLong = false
            cells = 0
            row = -1
        }

        var isGrid: Bool {
            if holdsTable || 2 * largestPage > letters { return false }
            return mostCells > 1 ? isPlain || rows > 1 : !joinsParts
        }
    }

    /// Looks at the tables of a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - roles: The elements that stand for others.
    ///   - layout: What is left out.
    init(of tree: HTMLTree, roles: TableRoles, layout: PageLayout) {
        isGrid = Array(repeating: false, count: tree.nodes.count)
        var open: [Open] = []
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index { close(&open) }
            let node = tree.nodes[index]
            let tag = roles.tag(of: index, in: tree)
            if layout.isLeftOut[index], !open.isEmpty, tag != .td, tag != .th {
                index = Int(node.end)
                continue
            }
            if tag == .table {
                if !open.isEmpty { open[open.count - 1].holdsTable = true }
                open.append(Open(table: index, end: Int(node.end)))
            } else if !open.isEmpty {
                Self.note(index, node, tag, layout.isBlock[index], tree, &open[open.count - 1])
            }
            index = layout.isLeftOut[index] ? Int(node.end) : index + 1
        }
        while !open.isEmpty { close(&open) }
    }

    private mutating func close(_ open: inout [Open]) {
        var table = open.removeLast()
        table.endRow()
        isGrid[table.table] = table.isGrid
        if table.isGrid { isLaidOut.formUnion(table.longRows) }
    }

    private static func note(
        _ index: Int,
        _ node: HTMLTree.Node,
        _ tag: HTMLTag,
        _ isBlock: Bool,
        _ tree: HTMLTree,
        _ table: inout Open
    ) {
        if table.cell.end > 0, index >= table.cell.end { table.endCell() }
        switch tag {
        case .tr:
            table.endRow()
            table.row = index
        case .td, .th:
            table.endCell()
            table.cell.end = Int(node.end)
        case .text:
            guard index < table.cell.end else { return }
            let bytes = tree.text.span.extracting(tree.textRange(of: index))
            table.cell.letters += bytes.count
            for position in bytes.indices where bytes[position] > 0x20 {
                table.cell.line += bytes.count
                break
            }
        default:
            guard isBlock, index < table.cell.end else { return }
            table.cell.endLine()
            table.cell.isItem = tag == .li
            switch tag {
            case .h1, .h2, .h3, .h4, .h5, .h6:
                table.cell.hasHeading = true
                table.cell.hasParts = true
            case .form, .article, .section, .blockquote, .li:
                table.cell.hasParts = true
            case .pre, .listing, .textarea, .xmp, .plaintext:
                table.cell.hasParts = true
                // What stands in another one was looked at with it.
                guard index >= table.cell.verbatimEnd else { break }
                table.cell.verbatimEnd = Int(node.end)
                if breaksLines(index, tree) { table.cell.isBroken = true }
            default: break
            }
        }
    }

    /// Whether text that stands as it is has several lines.
    private static func breaksLines(_ index: Int, _ tree: HTMLTree) -> Bool {
        var hasText = false
        var isEnded = false
        for inner in index..<Int(tree.nodes[index].end) {
            let bytes = tree.text.span.extracting(tree.textRange(of: inner))
            for position in bytes.indices {
                let byte = bytes[position]
                if byte > 0x20, isEnded { return true }
                if byte > 0x20 { hasText = true }
                if byte == 0x0A, hasText { isEnded = true }
            }
        }
        return false
    }
}
