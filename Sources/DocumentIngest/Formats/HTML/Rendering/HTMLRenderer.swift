import AnalysisCore
import Markup

/// Writes the text of a page, or of parts of it, in reading order.
struct HTMLRenderer {
    let tree: HTMLTree
    let layout: PageLayout
    let style: HTMLStyle
    var builder: TextBuilder
    var open: [Open] = []
    var preformatted = 0
    var lists = ListMarkers()
    var grids: [GridWriter] = []
    /// How many bytes cells may still be repeated by.
    private var repetitionsLeft: Int
    private let isGrid: [Bool]
    private var anchor = 0

    /// An element whose end is still to come.
    struct Open {
        var end: Int
        var tag: HTMLTag
        var separator: TextBuilder.Separator
        var isGrid = false
        /// What is written behind its text.
        var closing: StaticString = ""
    }

    /// A renderer of a page.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - layout: How its elements stand, and what is left out.
    ///   - style: How headings, lists and tables are written.
    ///   - keepsInvisibles: Whether characters without width are kept.
    init(_ tree: HTMLTree, layout: PageLayout, style: HTMLStyle, keepsInvisibles: Bool) {
        self.tree = tree
        self.layout = layout
        self.style = style
        isGrid = TableGrids(of: tree, isBlock: layout.isBlock).isGrid
        builder = TextBuilder(keepsInvisibles: keepsInvisibles)
        repetitionsLeft = tree.text.count + 4_096
    }

    /// Writes the page.
    ///
    /// - Parameter source: Leads to the lines of the file.
    /// - Returns: The text and where it comes from.
    mutating func render(
        source: inout SourceText
    ) -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        var index = 0
        while index < tree.nodes.count {
            leave(upTo: index)
            let node = tree.nodes[index]
            if layout.isLeftOut[index] {
                separate(separator(of: index))
                index = Int(node.end)
                continue
            }
            if node.tag == .text {
                appendText(at: index, source: &source)
            } else {
                enter(index, node)
            }
            index += 1
        }
        leave(upTo: tree.nodes.count)
        return builder.finish()
    }

    /// How many invisible characters were left out.
    var invisibles: Int { builder.invisibles }

    /// Separates what follows; the cell of a table of data stays on its line.
    mutating func separate(_ separator: TextBuilder.Separator) {
        let isInCell = grids.last?.isInCell == true
        builder.separate(isInCell && separator > .space ? .space : separator)
    }

    func separator(of index: Int) -> TextBuilder.Separator {
        let tag = tree.nodes[index].tag
        return tag == .custom ? (layout.isBlock[index] ? .line : .none) : tag.separator
    }

    private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
        var element = Open(end: Int(node.end), tag: node.tag, separator: separator(of: index))
        if !grids.isEmpty, enterGrid(index, node) {
            element.separator = .none
        } else {
            separate(element.separator)
        }
        switch node.tag {
        case .table where isGrid[index]:
            // What its tables repeat is bounded for the page, not for each of them.
            grids.append(
                GridWriter(
                    end: Int(node.end),
                    repetitionsLeft: repetitionsLeft,
                    isPiped: style.isMarkdown
                )
            )
            element.isGrid = true
        case .ul, .ol, .menu, .dir: lists.enter(index, of: tree)
        case .li: builder.mark(lists.next(index, of: tree))
        case .sup, .sub: markScript(index, node, &element)
        case .del where style.marksChanges, .s where style.marksChanges,
            .strike where style.marksChanges:
            builder.mark("~~")
            element.closing = "~~"
        default: break
        }
        if style.marksChanges { enterFormula(index, node, &element) }
        if style.isMarkdown { enterMarkdown(index, node, &element) }
        if node.tag.isPreformatted { preformatted += 1 }
        open.append(element)
    }

    private mutating func leave(upTo index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            if last.closing.utf8CodeUnitCount > 0 { builder.close(last.closing) }
            if last.tag.isPreformatted { preformatted -= 1 }
            if last.isGrid { repetitionsLeft = grids.removeLast().repetitionsLeft }
            if !grids.isEmpty, leaveGrid(last) { continue }
            separate(last.separator)
        }
    }

    /// Marks what stands above or below the line where it would run into a number.
    private mutating func markScript(_ index: Int, _ node: HTMLTree.Node, _ element: inout Open) {
        guard style.marksChanges else { return }
        var text: [UInt8] = []
        for inner in index..<Int(node.end) where text.count < 3 {
            text += tree.text[tree.textRange(of: inner)].drop { $0 <= 0x20 }.prefix(3)
        }
        let isNote = (index..<Int(node.end)).contains { tree.nodes[$0].tag == .a }
        guard
            let mark = ScriptMark(of: text, isAbove: node.tag == .sup, isNote: isNote, in: builder)
        else { return }
        builder.mark(mark.opening)
        element.closing = mark.closing
    }

    private mutating func appendText(at index: Int, source: inout SourceText) {
        let range = tree.textRange(of: index)
        // A copy of the reference: `builder` is changed while the bytes are read.
        let tree = tree
        let bytes = tree.text.span.extracting(range)
        let anchors = tree.anchors
        var cursor = anchor
        func origin(_ position: Int) -> TextBuilder.Origin {
            let offset = range.lowerBound + position
            while cursor + 1 < anchors.count, Int(anchors[cursor + 1].textOffset) <= offset {
                cursor += 1
            }
            guard cursor < anchors.count else { return TextBuilder.Origin(line: 1) }
            let anchor = anchors[cursor]
            let distance = anchor.isExact ? offset - Int(anchor.textOffset) : 0
            var origin = source.origin(
                of: Int(anchor.sourceOffset) + distance,
                isExact: anchor.isExact
            )
            if cursor + 1 < anchors.count {
                origin.length = Int(anchors[cursor + 1].textOffset) - offset
            }
            return origin
        }
        if preformatted > 0 {
            builder.appendVerbatim(bytes, origin: origin)
        } else if let grid = grids.last, grid.isPiped, grid.isInCell {
            builder.appendPiped(bytes, origin: origin)
        } else {
            builder.append(bytes, origin: origin)
        }
        anchor = cursor
    }
}
