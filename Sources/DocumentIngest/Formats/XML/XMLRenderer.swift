import AnalysisCore
import Markup

/// Writes what XML elements hold: a text in reading order, or data with their names.
struct XMLRenderer {
    /// What was noticed.
    var findings: [Finding] {
        let bytes = leftOutBytes.finding
        if innerFindings.isEmpty, builder.invisibles == 0, leftOut == 0, bytes == nil { return [] }
        var findings = innerFindings
        if builder.invisibles > 0 { findings.add(.invisibleCharacters(builder.invisibles)) }
        if leftOut > 0 { findings.add(.leftOutReadings(leftOut)) }
        if let bytes { findings.add(bytes) }
        return findings
    }

    var builder = TextBuilder()
    /// What was noticed in pages that the texts carry.
    var innerFindings: [Finding] = []
    /// How many parts were left out that no reader of the text sees.
    var leftOut = 0
    /// The values that were left out because they are bytes.
    var leftOutBytes = LeftOutBytes()
    var kinds: XMLNameKinds
    let vocabulary: XMLVocabulary
    /// The elements that are open, the innermost last.
    var open: [Open] = []
    var grids: [GridWriter] = []
    /// How many bytes cells may still be repeated by.
    var repetitionsLeft = 1 << 16
    /// Whether the next block stands on the line of a label.
    var followsLabel = false
    /// Whether the next text runs into the last word.
    var joinsWord = false
    /// Where a word may have ended since the last text.
    var wordBorder = WordBorder.none
    /// The feet of tables that wait for their bodies, the innermost last.
    var feet: [Foot] = []
    /// Whether the foot of a table is read behind its body.
    var readsFoot = false
    /// The number behind that of the last item of a list.
    var lastNumber = 1
    /// For each name whether it was met among the words of a text.
    var isAmongWords: [Bool] = []
    /// The names for which that is so.
    var wordNames: [Int] = []
    /// The column of each name of a table, in CALS.
    var columns: [String: Int]?
    /// The first and last column of each name for several of them.
    var spans: [String: (first: String?, last: String?)] = [:]
    /// What the styles of an OpenDocument say about words; `nil` before they are looked at.
    var styles: [String: RunStyle]?
    /// The line of a scanned page that was asked about last, and the text that it has as a whole.
    var scannedLine: (element: Int, text: Int?) = (-1, nil)

    /// What is written of the outline of a record.
    var recorder = OutlineTemplate.Recorder()

    private let format: XMLFormat
    private var shape = XMLShape()
    /// How the records before were written, the last one first.
    private var templates: [OutlineTemplate] = []
    /// Records have a few structures, or too many to keep them.
    private static let mostTemplates = 4
    /// No template is kept of a record with more nodes: hardly another one is the same.
    private static let mostNodesOfTemplate = 500

    /// A renderer of documents of a vocabulary.
    init(_ format: XMLFormat = .auto, vocabulary: XMLVocabulary = .other) {
        self.format = format
        self.vocabulary = vocabulary
        kinds = XMLNameKinds(vocabulary)
    }

    /// Starts anew, and keeps the memory.
    mutating func removeAll() {
        builder.removeAll()
        innerFindings.removeAll()
        leftOut = 0
        leftOutBytes = LeftOutBytes()
    }

    /// Appends what an element holds.
    ///
    /// - Parameters:
    ///   - root: The element.
    ///   - tree: The tree that it stands in.
    ///   - places: Leads to the file.
    ///   - apart: Elements in it that are read for themselves and left out here, ascending.
    mutating func append(
        _ root: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        without apart: ArraySlice<Int> = []
    ) {
        kinds.update(tree.names)
        if format == .auto || format == .text, isLeaf(root, of: tree) {
            return appendLeaf(root, of: tree, places: places)
        }
        let isAlone = builder.text.isEmpty && apart.isEmpty
        if isAlone, writeByTemplate(root, of: tree, places: places) {
            return builder.separate(.paragraph)
        }
        if format != .text { shape.look(at: root, in: tree, kinds: kinds) }
        let isProse = format == .text || (format == .auto && vocabulary.isProse ?? shape.isProse)
        // What is nested deeper than anybody indents is written as a text.
        if isProse || (format != .text && shape.depth > XMLOutline.deepest) {
            appendProse(root, of: tree, places: places, without: apart)
        } else {
            recorder = OutlineTemplate.Recorder()
            recorder.isPlain =
                isAlone && vocabulary != .propertyList && !shape.countsWords
                && Int(tree.nodes[root].end) - root <= Self.mostNodesOfTemplate
            appendOutline(
                root,
                of: tree,
                places: places,
                isFlat: format == .fields,
                without: apart
            )
            keepTemplate(of: root, in: tree)
        }
        builder.separate(.paragraph)
    }

    /// Writes an element like an earlier one of the same structure.
    ///
    /// - Returns: Whether there was one, and this one is written.
    private mutating func writeByTemplate(
        _ root: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Bool {
        for index in templates.indices where templates[index].fits(root, in: tree) {
            return templates[index].write(root, of: tree, places: places, into: &builder)
        }
        return false
    }

    private mutating func keepTemplate(of root: Int, in tree: XMLTree) {
        guard recorder.isPlain, !templates.contains(where: { $0.fits(root, in: tree) }),
            let template = OutlineTemplate(recorder, of: root, in: tree, kinds: kinds)
        else { return }
        if templates.count == Self.mostTemplates { templates.removeLast() }
        templates.insert(template, at: 0)
    }

    /// Whether an element holds nothing but one text, as most fields of records do.
    func isLeaf(_ root: Int, of tree: XMLTree) -> Bool {
        Int(tree.nodes[root].end) == root + 2 && tree.nodes[root].isMixed
    }

    private mutating func appendLeaf(_ root: Int, of tree: XMLTree, places: some XMLPlaces) {
        if leavesOutBytes(root, of: tree, places: places) { return }
        let node = tree.nodes[root]
        let kind = kinds[Int(node.name)]
        let isInText = node.parent >= 0 && tree.nodes[Int(node.parent)].isMixed
        builder.separate(
            kind.contains(.line)
                ? .line
                : kind.contains(.cell)
                    ? .cell : isInText && !kind.contains(.block) ? .none : .paragraph
        )
        let isVerbatim = kind.contains(.verbatim) || keepsLines(root, of: tree)
        appendText(
            at: root + 1,
            of: tree,
            places: places,
            isVerbatim: isVerbatim,
            mayHaveLines: vocabulary == .other
        )
        builder.separate(.paragraph)
    }

    /// Whether the lines of a text are its own, as a document of no known vocabulary says, such as
    /// the export of a wiki.
    func keepsLines(_ leaf: Int, of tree: XMLTree) -> Bool {
        vocabulary == .other && isLeaf(leaf, of: tree)
            && tree.text[tree.textRange(of: leaf + 1)].contains(0x0A)
            && tree.attributes(of: leaf).contains { attribute in
                tree.names[tree.attributeName(attribute)].local == "space"
                    && tree.attributeValue(attribute) == "preserve"
            }
    }

    /// Appends the value of an attribute.
    mutating func append(
        attribute: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) {
        if leavesOutBytes(attribute: attribute, of: tree, places: places) { return }
        let origin = places.origin(ofAttribute: attribute, in: tree)
        let value = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
        let verdict = vocabulary.keepsTagsInText ? .text : EscapedMarkup.verdict(on: value)
        append(value, as: verdict) { position in
            TextBuilder.Origin(line: origin.line, offset: origin.offset.map { $0 + position })
        }
        builder.separate(.paragraph)
    }

    /// Whether the value of an attribute is not shown as it stands.
    func changes(_ value: Span<UInt8>) -> Bool {
        EncodedBytes.fill(value)
            || (!vocabulary.keepsTagsInText && EscapedMarkup.verdict(on: value) != .text)
    }

    /// The finished text.
    mutating func finish() -> (text: [UInt8], anchors: [PositionMap.Anchor]) {
        builder.finish()
    }
}
