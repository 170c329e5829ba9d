import AnalysisCore
import Markup

/// Reads one XML document after the other out of a stream, and goes on behind a damaged record.
struct XMLDocuments {
    /// What was damaged where no record was, in words; `nil` for nothing.
    private(set) var damageOutsideRecords: String?

    private enum State {
        /// Before the first document, or behind one.
        case between
        /// In a document.
        case inside
        /// Behind something damaged, whose end is looked for.
        case searching(XMLResync)
    }

    private let parser: XMLStreamParser
    /// The names of the elements that may be records, by their paths.
    private let recordNames: [XMLPath.Name?]
    private let recovers: Bool
    private var state = State.between
    /// The place in the stream of what comes next.
    private var offset = 0
    private var line = 1
    private var column = 1
    /// How many documents have ended.
    private var count = 0
    /// The start of a comment between documents whose end is to come.
    private var held: [UInt8] = []
    /// Whether the damaged record is a whole document: behind its end there may be another one.
    private var isRootDamaged = false
    /// Where the reading went on the last time.
    private var lastPlace = -1
    /// How many bytes were fed, and how many were spent to go on.
    private var fed = 0
    private var spent = 0

    /// The parser moves what is left of a part each time it gets on a little: small parts spare it
    /// that.
    private static let partSize = 16 << 10

    /// Reads with the paths of records.
    init(paths: XMLRecordPaths, options: IngestOptions) {
        parser = XMLStreamParser(
            handler: XMLRecordSelector(paths.record),
            limits: XMLStreamParser.Limits(
                pending: max(options.maxBytes, 1 << 20),
                kept: min(options.maxBytes, 1 << 30)
            ),
            keeping: paths.keepsChild.map {
                .children($0, attributes: paths.keepsAttribute)
            } ?? .everything,
            goesOn: true
        )
        // A position among siblings cannot be told behind what was left out.
        let asksForPosition = paths.record.contains { path in
            path.steps.contains { $0.conditions.contains { $0.position != nil } }
        }
        recordNames = paths.record.map { $0.steps.last?.name }
        recovers = options.xml?.recover != .strict && !asksForPosition
    }

    /// Adds the records that have ended since the last time.
    func take(into parts: inout [XMLRecordPart]) {
        let tree = parser.takeElements()
        guard !tree.elements.isEmpty else { return }
        parts.append(.records(tree, root: parser.root, damage: nil))
    }

    /// Reads on.
    ///
    /// - Parameters:
    ///   - bytes: The next part of the stream.
    ///   - parts: Gets what has come to hand already, also where the reading ends; more comes from
    ///     ``take(into:)``.
    /// - Throws: Why the reading ends here.
    mutating func feed(
        _ bytes: [UInt8],
        into parts: inout [XMLRecordPart]
    ) throws(MarkupError) {
        fed += bytes.count
        var bytes = held.isEmpty ? bytes : held + bytes
        held = []
        var start = 0
        while start < bytes.count {
            switch state {
            case .between:
                start = skipSpace(bytes, from: start)
                guard start < bytes.count, held.isEmpty else { return }
                if offset > 0 { try restart(keepsAncestors: false) }
                state = .inside
            case .inside:
                let end = min(bytes.count, start + Self.partSize)
                do throws(MarkupError) {
                    try parser.feed(bytes.span.extracting(start..<end))
                    if let place = parser.end {
                        take(into: &parts)
                        start = bytes.count - (offset + bytes.count - start - place.offset)
                        (offset, line, column) = place
                        count += 1
                        state = .between
                    } else {
                        offset += end - start
                        start = end
                    }
                } catch {
                    try abandon(error, into: &parts)
                    guard case .searching(var search) = state, let damage = parser.damage else {
                        throw error
                    }
                    // A carriage return at the end of a part may not have reached the parser.
                    let taken = damage.offset + damage.unread.count - offset
                    let rest = damage.unread + bytes[min(max(start + taken, 0), bytes.count)...]
                    bytes = []
                    start = 0
                    if let place = try search.feed(rest) {
                        bytes = place.rest
                        try goOn(at: place)
                    } else {
                        state = .searching(search)
                    }
                }
            case .searching(var search):
                let place = try search.feed(Array(bytes[start...]))
                bytes = place?.rest ?? []
                start = 0
                state = .searching(search)
                if let place { try goOn(at: place) }
            }
        }
    }

    /// Ends the reading.
    ///
    /// The parser keeps the end of what it was fed until it knows that nothing follows: there may
    /// be more damage, and more documents, in that.
    ///
    /// - Parameter parts: Gets what has come to hand, also where something is wrong; more comes from
    ///   ``take(into:)``.
    /// - Throws: What is wrong with the document.
    mutating func finish(
        into parts: inout [XMLRecordPart]
    ) throws(MarkupError) {
        while true {
            switch state {
            case .between where count > 0, .searching: return
            case .between, .inside: break
            }
            do throws(MarkupError) {
                try parser.finish()
                take(into: &parts)
                guard let place = parser.end else { return }
                (offset, line, column) = place
                count += 1
                state = .between
                try feedAgain(parser.rest, into: &parts)
            } catch {
                // Comments and instructions may stand behind the last document.
                if count > 0, parser.root == nil { return }
                let damage = parser.damage
                if damage?.unread.isEmpty != false, damage?.inner.isEmpty != false { throw error }
                try abandon(error, into: &parts)
                guard case .searching(var search) = state, let damage,
                    let place = try search.feed(damage.unread)
                else { return }
                try goOn(at: place)
                try feedAgain(place.rest, into: &parts)
            }
        }
    }

    /// Reads what was fed before.
    private mutating func feedAgain(
        _ bytes: [UInt8],
        into parts: inout [XMLRecordPart]
    ) throws(MarkupError) {
        fed -= bytes.count
        try feed(bytes, into: &parts)
    }

    /// Gives up what is damaged.
    ///
    /// - Parameters:
    ///   - error: What is wrong with it.
    ///   - parts: Gets the records before it and, if one is damaged, that one.
    /// - Throws: The error itself, where the reading cannot go on.
    private mutating func abandon(
        _ error: MarkupError,
        into parts: inout [XMLRecordPart]
    ) throws(MarkupError) {
        guard recovers, error.code != .limitExceeded, let damage = parser.damage,
            !damage.ancestors.isEmpty || !damage.inner.isEmpty
        else { throw error }
        let isInRecord = !damage.inner.isEmpty
        isRootDamaged = damage.ancestors.isEmpty
        parser.abandon()
        let root = parser.root
        let tree = parser.takeElements()
        let ending =
            damage.unread.isEmpty ? "nothing follows" : "the reading went on behind the record"
        var damaged = error
        damaged.reason += "; " + ending
        let isRecordDamaged = tree.elements.last?.isDamaged == true
        if !tree.elements.isEmpty {
            parts.append(.records(tree, root: root, damage: damaged))
        }
        if !isInRecord, !isRecordDamaged {
            if let name = damage.tagName, mayBeRecord(name) {
                parts.append(.damagedRecord(damaged))
            } else if damageOutsideRecords == nil {
                damageOutsideRecords = "\(error); the reading went on behind it"
            }
        }
        state = .searching(XMLResync(damage))
    }

    /// Whether elements of a local name may be records.
    private func mayBeRecord(_ name: String) -> Bool {
        recordNames.contains { $0?.local == nil || $0?.local == name }
    }

    private mutating func goOn(at place: XMLResync.Place) throws(MarkupError) {
        guard place.offset > lastPlace else {
            throw MarkupError(code: .malformed, reason: "it is damaged", line: place.line)
        }
        lastPlace = place.offset
        (offset, line, column) = (place.offset, place.line, place.column)
        if isRootDamaged {
            count += 1
            state = .between
        } else {
            try restart(keepsAncestors: true)
            state = .inside
        }
    }

    private mutating func restart(keepsAncestors: Bool) throws(MarkupError) {
        spent += 2_000
        spent += try parser.restart(
            offset: offset,
            line: line,
            column: column,
            keepsAncestors: keepsAncestors
        )
        // Each costs some time: a file may be built of them.
        guard spent <= 8 * fed + 4 << 20 else {
            throw MarkupError(
                code: .limitExceeded,
                reason: "too much of it is damaged to go on behind it",
                line: line
            )
        }
    }

    /// Skips white space, comments and instructions between documents.
    private mutating func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                pass(bytes[index...index])
                index += 1
                continue
            }
            let rest = bytes[index...]
            let isComment = rest.starts(with: "<!--".utf8)
            let isInstruction = rest.starts(with: "<?".utf8) && !rest.starts(with: "<?xml ".utf8)
            guard isComment || isInstruction else { return index }
            guard let length = XMLTokens.length(of: rest) else {
                // What never ends is left to the parser, which says so.
                if rest.count < 1 << 20 { held = Array(rest) }
                return index
            }
            pass(bytes[index..<index + length])
            index += length
        }
        return index
    }

    /// Counts what was skipped.
    private mutating func pass(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte & 0xC0 != 0x80 { column = byte == 0x0A ? 1 : column + 1 }
            if byte == 0x0A { line += 1 }
        }
        offset += bytes.count
    }
}
