import Markup

/// Texts in reading order.
///
/// What starts a line of its own is known of the common vocabularies. In others the document tells:
/// an element beside text of its parent is part of the sentence, and so is what stands in it and
/// what else bears its name; every other element is a block.
extension XMLRenderer {
    /// An element whose end is still to come.
    struct Open {
        var end: Int
        var separator: TextBuilder.Separator
        var kind: XMLNameKind
        /// Whether white space in it stands as it is.
        var isVerbatim = false
        /// Whether it is made of words, so that white space between its elements counts.
        var isPhrase = false
        /// Whether its parts are words that belong together.
        var isWords = false
        /// Whether it leads elsewhere.
        var isLink = false
        /// Whether nothing in it starts a line.
        var isFlat = false
        /// Whether it is a row or cell of the innermost table.
        var isInGrid = false
        /// The one of its elements that is read; 0 for all.
        var only = 0
        /// How many elements of it were entered.
        var children = 0
        /// How often it stands, for a row.
        var repetitions = 1
        /// Whether the cell above it reaches into it, so that nothing of it is read.
        var isCovered = false
        /// What is written behind its text.
        var closing = ""
        /// Its attributes that are written behind its text.
        var notes: [Int] = []
        /// Whether its elements are words with names of their own.
        var holdsParts = false
        /// How its items are numbered.
        var numbering: Numbering?
    }

    /// Appends an element as a text.
    mutating func appendProse(
        _ root: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        without apart: ArraySlice<Int>,
        isFlat: Bool = false
    ) {
        open.removeAll(keepingCapacity: true)
        grids.removeAll()
        scannedLine = (-1, nil)
        repetitionsLeft = 4_096 + tree.text.count
        followsLabel = false
        joinsWord = false
        wordBorder = .none
        feet.removeAll()
        if isFlat {
            open.append(
                Open(end: .max, separator: .none, kind: [], isPhrase: true, isFlat: true)
            )
        }
        noteWords(in: root, of: tree)
        let end = Int(tree.nodes[root].end)
        appendNodes(root..<end, of: tree, places: places, without: apart)
        leave(upTo: end, of: tree, places: places)
        open.removeAll(keepingCapacity: true)
        grids.removeAll()
    }

    /// Appends nodes that follow each other, and leaves the last ones open.
    mutating func appendNodes(
        _ nodes: Range<Int>,
        of tree: XMLTree,
        places: some XMLPlaces,
        without apart: ArraySlice<Int> = []
    ) {
        var apart = apart
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            leave(upTo: index, of: tree, places: places)
            if apart.first == index {
                apart.removeFirst()
                index = skip(index, of: tree)
                continue
            }
            let node = tree.nodes[index]
            if node.isText {
                if let element = open.last, element.isPhrase {
                    let isBlock = vocabulary == .other && element.separator >= .line
                    appendText(
                        at: index,
                        of: tree,
                        places: places,
                        isVerbatim: element.isVerbatim,
                        mayHaveLines: isBlock && !element.isFlat && isAlone(index, of: tree)
                    )
                }
                index += 1
            } else {
                index = enter(index, node, of: tree, places: places)
            }
        }
    }

    /// Whether a text is all that its element holds, which is in no table.
    private func isAlone(_ text: Int, of tree: XMLTree) -> Bool {
        let parent = Int(tree.nodes[text].parent)
        return grids.last?.isInCell != true && parent >= 0 && isLeaf(parent, of: tree)
    }

    /// Notes the names of elements that stand among words.
    private mutating func noteWords(in root: Int, of tree: XMLTree) {
        guard vocabulary == .other || vocabulary == .feed else { return }
        for name in wordNames { isAmongWords[name] = false }
        wordNames.removeAll(keepingCapacity: true)
        while isAmongWords.count < tree.names.count { isAmongWords.append(false) }
        for index in root..<Int(tree.nodes[root].end) {
            let node = tree.nodes[index]
            if !node.isText, index > root, tree.nodes[Int(node.parent)].isMixed {
                let name = Int(node.name)
                if !isAmongWords[name] { wordNames.append(name) }
                isAmongWords[name] = true
            }
        }
    }

    private mutating func skip(_ index: Int, of tree: XMLTree) -> Int {
        let end = Int(tree.nodes[index].end)
        if open.last?.isPhrase != true { builder.separate(.paragraph) }
        return end
    }

    /// Enters an element.
    ///
    /// - Returns: The index to go on at: behind it where nothing of it is read.
    private mutating func enter(
        _ index: Int,
        _ node: XMLTree.Node,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Int {
        let kind = kinds[Int(node.name)]
        let outer = open.last
        if let last = open.indices.last { open[last].children += 1 }
        if kind.contains(.hidden) || (outer?.only ?? 0 > 0 && outer?.only != index) {
            // Scripts and styles of pages are no text.
            if !kind.contains(.page), holdsText(index, of: tree) { leftOut += 1 }
            return Int(node.end)
        }
        if leavesOutBytes(index, of: tree, places: places) || putsOff(index, of: tree)
            || kind.contains(.covered)
        {
            return Int(node.end)
        }
        let run = runStyle(of: index, kind, in: tree)
        if run.contains(.hidden) {
            if let text = tree.firstText(in: index, kinds: kinds) {
                noteHidden(text, of: tree, places: places)
            }
            return Int(node.end)
        }
        if run.contains(.deleted) {
            leftOut += 1
            return Int(node.end)
        }
        if kind.contains(.scanned) || (vocabulary == .scan && outer?.kind.contains(.words) == true)
        {
            builder.separate(.space)
        }
        if kind.contains(.scanned) { return appendScanned(index, node, of: tree, places: places) }
        if vocabulary == .scan, tree.name(of: index).local == "Page",
            appendInReadingOrder(index, of: tree, places: places)
        {
            return Int(node.end)
        }
        if let end = appendMilestone(index, node, kind, of: tree) { return end }
        if let end = appendSign(index, node, of: tree, places: places) { return end }
        if let end = appendFact(index, node, kind, of: tree, places: places) { return end }
        if vocabulary == .spreadsheet { appendSheetName(index, of: tree, places: places) }
        if isWordless(index, node, of: tree), outer?.isPhrase == true, outer?.isVerbatim != true,
            kind.isDisjoint(with: [.block, .line, .row, .cell, .lineEnd, .formula])
        {
            if vocabulary == .other { noteBorder(.sentence) }
            if appendEmpty(index, node, of: tree, places: places) { return Int(node.end) }
        }
        var element = Open(end: Int(node.end), separator: .none, kind: kind)
        element.isFlat = outer?.isFlat == true
        element.isLink = kind.contains(.link)
        // In editions words run on where marked words stand among them.
        element.isWords =
            vocabulary == .tei
            ? kind.contains(.words) && !node.isMixed
            : kind.contains(.words) || outer?.isWords == true
        let isNumbered =
            outer?.numbering != nil && Self.isItem(tree.name(of: index).local)
        if isNumbered { followsLabel = false }
        if !enterGrid(index, kind, &element, of: tree) {
            element.separator = separator(of: node, kind, outer, of: tree)
            separate(element.separator)
            if vocabulary == .scan, kind.contains(.line), builder.takeBackNotSign() {
                joinsWord = true
            }
        }
        element.isVerbatim =
            outer?.isVerbatim == true || kind.contains(.verbatim) || keepsLines(index, of: tree)
        let isInText = outer?.isPhrase == true && element.separator < .line
        element.isPhrase =
            node.isMixed || element.isVerbatim || kind.contains(.phrase)
            || (isInText && !element.isInGrid && !element.isWords)
        if isNumbered { number(index, of: tree) }
        if kind.contains(.block) || vocabulary == .publishing {
            element.numbering = numbering(of: index, in: tree)
        }
        if vocabulary == .other { enterUnknown(index, node, kind, isInText, &element, of: tree) }
        if kind.contains(.note), outer?.isPhrase == true {
            builder.separate(.space)
            builder.mark("[")
            element.closing = "]"
            element.isFlat = true
        }
        if run.contains(.above) || run.contains(.below) {
            markScript(index, isAbove: run.contains(.above), of: tree, &element)
        }
        if run.contains(.struck), holdsText(index, of: tree) {
            // What is struck through may come in pieces.
            if !builder.reopen("~~") { builder.mark("~~") }
            element.closing = "~~"
        }
        if kind.contains(.formula) { enterFormula(index, node, of: tree, &element) }
        if kind.contains(.choice) { element.only = reading(of: index, in: tree) }
        if kind.contains(.named) { markName(index, node, outer, of: tree) }
        if outer?.kind.contains(.reference) == true, tree.name(of: index).local == "manvolnum" {
            builder.joinWord()
            builder.mark("(")
            element.closing = ")"
        }
        if outer?.kind.contains(.steps) == true, let last = open.last, last.children > 1 {
            let isKeys = node.parent >= 0 && tree.name(of: Int(node.parent)).local == "keycombo"
            builder.mark(isKeys ? "+" : " > ")
        }
        open.append(element)
        if kind.contains(.admonition) { appendAdmonition(index, of: tree, places: places) }
        return element.isCovered ? Int(node.end) : index + 1
    }

    /// Enters an element of no known vocabulary: its attributes are read, and words may end at it.
    private mutating func enterUnknown(
        _ index: Int,
        _ node: XMLTree.Node,
        _ kind: XMLNameKind,
        _ isInText: Bool,
        _ element: inout Open,
        of tree: XMLTree
    ) {
        if open.last?.holdsParts == true { noteBorder(.word) }
        guard element.isPhrase, !element.isVerbatim else { return }
        element.holdsParts = holdsParts(index, node, kind, of: tree)
        guard isInText, !element.isInGrid, !kind.contains(.formula) else { return }
        if kind.contains(.phrase) { noteBorder(.sentence) }
        element.notes = notes(on: index, in: tree)
    }

    /// Whether nothing but white space stands in an element.
    private func isWordless(_ index: Int, _ node: XMLTree.Node, of tree: XMLTree) -> Bool {
        !node.isMixed && Int(node.end) <= index + 2
            && (Int(node.end) == index + 1 || tree.nodes[index + 1].isText)
    }

    private mutating func leave(upTo index: Int, of tree: XMLTree, places: some XMLPlaces) {
        if !feet.isEmpty { appendFeet(upTo: index, of: tree, places: places) }
        while let last = open.last, last.end <= index { leaveLast(last, of: tree, places: places) }
    }

    /// Leaves elements until so many are open.
    mutating func close(to depth: Int, of tree: XMLTree, places: some XMLPlaces) {
        while open.count > depth, let last = open.last {
            leaveLast(last, of: tree, places: places)
        }
    }

    private mutating func leaveLast(_ last: Open, of tree: XMLTree, places: some XMLPlaces) {
        open.removeLast()
        if !last.notes.isEmpty { appendNotes(last.notes, of: tree, places: places) }
        if last.holdsParts || open.last?.holdsParts == true { noteBorder(.word) }
        if !last.closing.isEmpty {
            builder.close(last.closing, sinceMarker: 0)
            builder.joinWord()
        }
        if last.isInGrid {
            leaveGrid(last, of: tree)
            return
        }
        // What is in the last cell may end with the table.
        if let grid = grids.last, last.end >= grid.end, !grid.isInCell, !readsFoot {
            repetitionsLeft = grid.repetitionsLeft
            grids.removeLast()
        }
        if last.kind.contains(.label), last.separator > .none {
            builder.separate(.space)
            followsLabel = true
        } else if vocabulary != .tei || open.last?.isWords != true
            || open.last?.end != last.end
        {
            // What follows the last of several words may be a comma.
            separate(last.separator)
        }
    }

    /// Separates what follows; a cell, or what is among words, stays on its line.
    mutating func separate(_ separator: TextBuilder.Separator) {
        let isInLine = grids.last?.isInCell == true || open.last?.isFlat == true
        builder.separate(isInLine && separator > .space ? .space : separator)
    }

    private mutating func separator(
        of node: XMLTree.Node,
        _ kind: XMLNameKind,
        _ outer: Open?,
        of tree: XMLTree
    ) -> TextBuilder.Separator {
        // That ends with the first text.
        if followsLabel { return .space }
        if outer?.isWords == true { return .space }
        let isInText = outer?.isPhrase == true
        if isInText, outer?.kind.contains(.citation) == true { return .none }
        if kind.contains(.label), isInText, builder.isAtLineStart { return .space }
        if kind.contains(.note), isInText { return .none }
        if kind.contains(.line) || kind.contains(.row) { return .line }
        if kind.contains(.named) { return .line }
        if kind.contains(.block) || (kind.contains(.label) && !isInText) { return .paragraph }
        if isInText, vocabulary == .other, isRepeatedInside(node, of: tree) { return .line }
        if isInText { return .none }
        if kind.contains(.inline) {
            return vocabulary == .other && outer != nil && !kind.contains(.formula) ? .space : .none
        }
        let name = Int(node.name)
        if name < isAmongWords.count, isAmongWords[name], !node.isMixed || outer?.isPhrase == true {
            return outer == nil ? .paragraph : .space
        }
        return .paragraph
    }

    /// Whether an element stands in one of its own name, as the parts of a claim or of a quotation
    /// do, and words within a sentence do not.
    private func isRepeatedInside(_ node: XMLTree.Node, of tree: XMLTree) -> Bool {
        node.parent >= 0 && tree.nodes[Int(node.parent)].name == node.name
            && !kinds[Int(node.name)].contains(.inline)
    }

    /// Whether there is text in an element, as far as its first parts tell.
    func holdsText(_ index: Int, of tree: XMLTree) -> Bool {
        (index..<min(Int(tree.nodes[index].end), index + 100)).contains { tree.nodes[$0].isMixed }
    }

    /// The one of several readings that is read: what an editor made of the text.
    private func reading(of index: Int, in tree: XMLTree) -> Int {
        var best = 0
        var bestRank = Int.max
        var child = index + 1
        while child < Int(tree.nodes[index].end) {
            let node = tree.nodes[child]
            if !node.isText {
                let rank = Self.readings.firstIndex(of: tree.name(of: child).local) ?? 50
                if rank < bestRank, rank < 50 || holdsText(child, of: tree) {
                    best = child
                    bestRank = rank
                }
            }
            child = Int(node.end)
        }
        return best
    }

    private static let readings = [
        "corr", "reg", "expan", "lem", "textual-form", "math", "rdg", "rdgGrp",
    ]
}
