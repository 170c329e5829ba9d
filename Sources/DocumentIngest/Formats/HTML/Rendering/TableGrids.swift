import Markup

/// Tells tables of data from tables that lay out a page.
///
/// A table of data is written a row a line, whatever its cells are made of; the cells of another
/// table are read like any other part of a page.
struct TableGrids {
    /// Whether each node is a table of data.
    private(set) var isGrid: [Bool]

    /// More letters than this in a cell are a text of its own.
    private static let longestCell = 600
    /// More blocks than this in a cell are a text of their own.
    private static let mostBlocks = 6

    private struct Open {
        var table: Int
        var end: Int
        var isGrid = true
        var cellEnd = 0
        var cellLetters = 0
        var cellBlocks = 0
    }

    /// Looks at the tables of a page.
    init(of tree: HTMLTree, isBlock: [Bool]) {
        isGrid = Array(repeating: false, count: tree.nodes.count)
        var open: [Open] = []
        for index in tree.nodes.indices {
            while let last = open.last, last.end <= index {
                isGrid[last.table] = last.isGrid
                open.removeLast()
            }
            let node = tree.nodes[index]
            if node.tag == .table {
                if !open.isEmpty { open[open.count - 1].isGrid = false }
                open.append(Open(table: index, end: Int(node.end)))
                continue
            }
            guard !open.isEmpty else { continue }
            Self.note(index, node, isBlock[index], tree, &open[open.count - 1])
        }
        for table in open { isGrid[table.table] = table.isGrid }
    }

    private static func note(
        _ index: Int,
        _ node: HTMLTree.Node,
        _ isBlock: Bool,
        _ tree: HTMLTree,
        _ table: inout Open
    ) {
        switch node.tag {
        case .td, .th:
            table.cellEnd = Int(node.end)
            table.cellLetters = 0
            table.cellBlocks = 0
        case .h1, .h2, .h3, .h4, .h5, .h6, .pre, .li, .form, .article, .section, .blockquote:
            table.isGrid = false
        case .text:
            guard index < table.cellEnd else { return }
            table.cellLetters += tree.textRange(of: index).count
            if table.cellLetters > longestCell { table.isGrid = false }
        default:
            guard isBlock, index < table.cellEnd else { return }
            table.cellBlocks += 1
            if table.cellBlocks > mostBlocks { table.isGrid = false }
        }
    }
}
