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
    let roles: TableRoles
    let tables: TableGrids
    /// The index behind the row of a table of data that does not stand on a line.
    var laidOutEnd = 0
    /// The index behind the drawing that was entered last.
    var drawingEnd = 0
    /// How many open elements are struck out.
    private var struck = 0
    private var anchor = 0

    /// An element whose end is still to come.
    struct Open {
        var end: Int
        var tag: HTMLTag
        var separator: TextBuilder.Separator
        var isGrid = false
        /// Whether it is the row or the cell of a table of data.
        var isGridPart = false
        /// What is written behind its text.
        var closing = ""
        /// How many bytes of markers waited in front of its own.
        var marker = 0
        /// How many bytes waited in front of what its own put in front of the line.
        var front = 0
        /// What lines started with outside of it, where they start in another way within.
        var indent: [UInt8]?
        var isStruck = false
        /// Whether what is written behind its text stands on a line of its own.
        var isFenced = false
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
        roles = TableRoles(of: tree)
        tables = TableGrids(of: tree, roles: roles, layout: layout)
        builder = TextBuilder(keepsInvisibles: keepsInvisibles)
        builder.keepsMarkers = true
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
        let separator = isInCell && separator > .space ? .space : separator
        if struck > 0, separator >= .line, builder.marker.isEmpty {
            // Each line that is struck out is marked by itself.
            builder.close(Self.strike)
            builder.separate(separator)
            builder.mark(Self.strike)
        } else {
            builder.separate(separator)
        }
    }

    func separator(of index: Int) -> TextBuilder.Separator {
        let tag = roles.tag(of: index, in: tree)
        if tag != .custom {
            // A list in an item stands below it.
            if style.isMarkdown, tag == .ul || tag == .ol, tree.nodes[index].parent >= 0,
                tree.nodes[Int(tree.nodes[index].parent)].tag == .li
            {
                return .line
            }
            if tag == .script, tree.isDisplayedFormula(index) { return .paragraph }
            return tag.separator
        }
        return layout.isBlock[index] ? .line : .none
    }

    private static let strike = "~~"

    private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
        let tag = roles.tag(of: index, in: tree)
        let look = tree.hasAttributes(at: index) ? InlineLook(of: index, tag, in: tree) : nil
        var element = Open(end: Int(node.end), tag: tag, separator: separator(of: index))
        if let look, look.isBlock { element.separator = max(element.separator, .line) }
        if tag == .custom, element.separator == .none, followsCustom(index) {
            element.separator = .space
        }
        if !grids.isEmpty, enterGrid(index, tag) {
            element.isGridPart = true
        } else {
            separate(element.separator)
        }
        enterWords(index, tag)
        element.marker = builder.marker.count
        element.front = builder.front.count
        switch tag {
        case .table where tables.isGrid[index]:
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
        case .li: enterItem(index, &element)
        case .sup, .sub: markScript(index, node, isAbove: tag == .sup, &element)
        default: break
        }
        if style.marksChanges { enterChange(index, node, look, &element) }
        if style.isMarkdown, !isInCell { enterMarkdown(index, node, &element) }
        if style.isMarkdown { enterCode(index, node, &element) }
        if tag.isPreformatted { preformatted += 1 }
        open.append(element)
    }

    /// Marks what changes the meaning of its text.
    private mutating func enterChange(
        _ index: Int,
        _ node: HTMLTree.Node,
        _ look: InlineLook?,
        _ element: inout Open
    ) {
        let isStruck = element.tag == .del || element.tag == .s || element.tag == .strike
        if isStruck || look?.isStruck == true {
            struck += 1
            element.isStruck = true
            if struck == 1 {
                builder.mark(Self.strike)
                element.closing = Self.strike
            }
        } else if let look, look.isAbove || look.isBelow {
            markScript(index, node, isAbove: look.isAbove, &element)
        }
        enterFormula(index, node, &element)
    }

    private mutating func leave(upTo index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            if last.isFenced {
                builder.closeLine(last.closing, sinceMarker: last.marker)
            } else {
                builder.close(last.closing, sinceMarker: last.marker)
            }
            if last.isStruck { struck -= 1 }
            builder.cutFront(to: last.front)
            if let indent = last.indent { builder.indent = indent }
            if last.tag.isPreformatted { preformatted -= 1 }
            if last.isGrid { repetitionsLeft = grids.removeLast().repetitionsLeft }
            leaveWords(last)
            if last.isGridPart {
                leaveGrid(last)
            } else {
                separate(last.separator)
            }
        }
    }

    /// Puts the marker of an item in front of its first words, whatever these stand in.
    private mutating func enterItem(_ index: Int, _ element: inout Open) {
        let marker = lists.next(index, of: tree)
        if isInCell, marker == ListMarkers.bullet {
            // Items of a cell stand on its line.
            if builder.text.count > grids[grids.count - 1].cellStart, !builder.endsClause {
                builder.close(";", sinceMarker: builder.marker.count)
            }
            return
        }
        // An item that begins with a list has no bullet of its own.
        let bullet = ListMarkers.bullet.utf8
        if !style.isMarkdown, builder.front.suffix(bullet.count).elementsEqual(bullet) {
            builder.cutFront(to: builder.front.count - bullet.count)
            element.front = builder.front.count
        }
        if style.isMarkdown, !isInCell {
            element.indent = builder.indent
            builder.putInFront(marker)
            builder.indent += Array(repeating: 0x20, count: marker.utf8.count)
        } else {
            builder.putInFront(marker)
        }
    }

    /// Marks what stands above or below the line where it would run into a number.
    private mutating func markScript(
        _ index: Int,
        _ node: HTMLTree.Node,
        isAbove: Bool,
        _ element: inout Open
    ) {
        guard style.marksChanges, element.closing.isEmpty else { return }
        var text: [UInt8] = []
        var isNote = false
        for inner in index..<Int(node.end) {
            if tree.nodes[inner].tag == .a { isNote = true }
            guard text.count < ScriptMark.mostBytes else { continue }
            text += tree.text[tree.textRange(of: inner)].prefix(ScriptMark.mostBytes)
        }
        let isFraction = isAbove && followsSolidus(Int(node.end))
        let words = text.drop { $0 <= 0x20 }
        guard
            let mark = ScriptMark(
                of: Array(words),
                isAbove: isAbove,
                isNote: isNote,
                isFraction: isFraction,
                in: builder
            )
        else { return }
        builder.mark(mark.opening)
        builder.joinNext()
        element.closing = mark.closing
    }

    /// Whether the text behind an element goes on as a fraction does.
    private func followsSolidus(_ next: Int) -> Bool {
        guard next + 1 < tree.nodes.count, tree.nodes[next].tag == .text,
            tree.nodes[next + 1].tag == .sub
        else { return false }
        let text = tree.text[tree.textRange(of: next)]
        return text.elementsEqual("/".utf8) || text.elementsEqual("⁄".utf8)
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
        if preformatted > 0, !isInCell || bytes.firstIndex(of: 0x0A, from: 0) == bytes.count {
            builder.appendVerbatim(bytes, origin: origin)
        } else if style.isMarkdown, !isInCell, builder.isAtLineStart, builder.marker.isEmpty,
            let escaped = MarkdownEscape.place(in: bytes)
        {
            builder.append(bytes.extracting(0..<escaped), origin: origin)
            builder.append([UInt8(ascii: "\\")].span) { _ in
                TextBuilder.Origin(line: origin(escaped).line)
            }
            builder.append(bytes.extracting(escaped..<bytes.count)) { origin(escaped + $0) }
        } else if let grid = grids.last, grid.isPiped, grid.isInCell {
            builder.appendPiped(bytes, origin: origin)
        } else {
            builder.append(bytes, origin: origin)
        }
        anchor = cursor
    }
}
