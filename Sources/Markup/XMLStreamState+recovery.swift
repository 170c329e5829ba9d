import CLibXML2

// MARK: - Going on behind what is damaged, and in the next document

extension XMLStreamState {
    /// Keeps the tag of an element that is open around the chosen ones.
    mutating func keepAncestor() {
        guard keepsTrace else { return }
        // The tags of an entity stand nowhere in the source.
        if unsafe expansions.isEmpty { ancestorTags.append(contentsOf: rawTag) }
        ancestorEnds.append(ancestorTags.count)
    }

    /// Forgets the innermost of those tags.
    mutating func dropAncestor() {
        guard keepsTrace, ancestorEnds.popLast() != nil else { return }
        ancestorTags.removeSubrange((ancestorEnds.last ?? 0)...)
    }

    /// The tag that the parser stands in, from its `<` up to what is read.
    private var rawTag: [UInt8] {
        guard let input = unsafe context?.pointee.input, let current = unsafe input.pointee.cur,
            let base = unsafe input.pointee.base,
            let start = unsafe Self.start(before: current, base)
        else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: start, count: current - start))
    }

    /// The last `<` before a place.
    private static func start(
        before current: UnsafePointer<xmlChar>,
        _ base: UnsafePointer<xmlChar>
    ) -> UnsafePointer<xmlChar>? {
        var place = unsafe current
        while unsafe place > base {
            unsafe place -= 1
            if unsafe place.pointee == UInt8(ascii: "<") { return unsafe place }
        }
        return nil
    }

    /// Notes what has not been read, before libxml2 lets go of it.
    ///
    /// - Parameter isInTag: Whether the damage is known to lie in the last tag.
    mutating func noteDamage(isInTag: Bool) {
        guard keepsTrace, let input = unsafe context?.pointee.input,
            let current = unsafe input.pointee.cur, let base = unsafe input.pointee.base,
            let end = unsafe input.pointee.end
        else { return }
        var start = unsafe current
        if let tag = unsafe Self.start(before: current, base) {
            let part = unsafe UnsafeBufferPointer(start: tag, count: current - tag)
            if unsafe isInTag || !Self.isWhole(part) { unsafe start = tag }
        }
        let back = unsafe UnsafeBufferPointer(start: start, count: current - start)
        var damage = XMLDamage()
        damage.unread = unsafe Array(UnsafeBufferPointer(start: start, count: end - start))
        damage.offset = offset - back.count
        damage.line = unsafe line - back.count { $0 == 0x0A }
        damage.column =
            unsafe column(of: start, in: input)
            ?? Self.column(of: start, from: base, current, Int(input.pointee.col))
        // The elements that an entity opens are none of the source.
        let inSource = unsafe expansions.first?.outside ?? openElements.count
        let outside = min(chosenOutside ?? inSource, inSource)
        var names = openElements.prefix(inSource).map { builder.names[$0.name].local }
        // The element whose start is reported is read again.
        if isInStart, inSource == openElements.count { names.removeLast() }
        while ancestorEnds.count > inSource { dropAncestor() }
        damage.ancestors = Array(names.prefix(outside))
        damage.inner = Array(names.dropFirst(outside))
        self.damage = damage
    }

    /// The column of a place before the one where the parser is, in characters.
    private static func column(
        of place: UnsafePointer<xmlChar>,
        from base: UnsafePointer<xmlChar>,
        _ current: UnsafePointer<xmlChar>,
        _ column: Int
    ) -> Int {
        let back = unsafe UnsafeBufferPointer(start: place, count: current - place)
        guard unsafe back.contains(0x0A) else {
            return unsafe max(1, column - back.count { $0 & 0xC0 != 0x80 })
        }
        let before = unsafe UnsafeBufferPointer(start: base, count: place - base)
        let start = unsafe before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return unsafe 1 + before[start...].count { $0 & 0xC0 != 0x80 }
    }

    /// Whether a tag, comment or section ends in the bytes that start with it.
    private static func isWhole(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = unsafe Array(part)
        return XMLTokens.length(of: bytes[...]) != nil
    }

    /// Starts anew behind the end of a document, or within it where elements around are opened again.
    ///
    /// - Parameters:
    ///   - address: The address of the state.
    ///   - offset: The offset in the source at which the reading goes on.
    ///   - line: Its line.
    ///   - column: Its column.
    ///   - keepsAncestors: Whether the elements around the chosen ones are opened again.
    /// - Returns: What opens them.
    mutating func restart(
        at address: UnsafeMutablePointer<XMLStreamState>,
        offset: Int,
        line: Int,
        column: Int,
        keepsAncestors: Bool
    ) -> [UInt8] {
        var prologue: [UInt8] = []
        if keepsAncestors {
            var start = 0
            for end in ancestorEnds {
                prologue += ancestorTags[start..<end]
                prologue.append(UInt8(ascii: ">"))
                start = end
            }
        } else {
            entities.forget()
        }
        closeContext()
        ancestorTags.removeAll()
        ancestorEnds.removeAll()
        resetElements()
        unsafe openContext(with: address)
        setPlace(line: line, column: column)
        offsetBase = offset - prologue.count
        resumed = (prologue.count, column)
        return prologue
    }

    /// Tells the parser in which line and column it stands.
    mutating func setPlace(line: Int, column: Int) {
        guard let input = unsafe context?.pointee.input else { return }
        unsafe input.pointee.line = Int32(clamping: line)
        unsafe input.pointee.col = Int32(clamping: column)
    }
}
