import CLibXML2

// MARK: - What libxml2 finds wrong, in plain words

extension XMLStreamState {
    /// The first error of libxml2's, in plain words, with the place where a reader would point.
    func fault(_ error: UnsafePointer<xmlError>) -> MarkupError {
        var code = MarkupError.Code.malformed
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        var reason = message.split(separator: "\n").first.map(String.init) ?? "not well-formed"
        var column: Int? = unsafe error.pointee.int2 > 0 ? Int(error.pointee.int2) : nil
        switch unsafe error.pointee.code {
        case Int32(XML_ERR_DOCUMENT_END.rawValue) where !openElements.isEmpty,
            Int32(XML_ERR_TAG_NOT_FINISHED.rawValue) where !openElements.isEmpty:
            // For libxml2 the end of a source that was cut is content of a strange kind, or from
            // 2.14 on a tag in a column of its own.
            reason = "it ends before the element \(innermost) is closed"
            column = nil
        case Int32(XML_ERR_DOCUMENT_END.rawValue) where root == nil:
            // Empty, or cut within what stands in front of the root.
            reason = "it ends before its first element"
            column = nil
        case Int32(XML_ERR_DOCUMENT_END.rawValue):
            reason = "something stands behind the end of the root element"
            code = .trailingContent
        case Int32(XML_ERR_RESERVED_XML_NAME.rawValue) where openElements.isEmpty && root != nil:
            reason = "another document begins behind the end of the root element"
            code = .trailingContent
        case Int32(XML_ERR_NAME_REQUIRED.rawValue) where reason.contains("EntityRef"):
            reason = "an & starts no reference; in XML it is written &amp;"
            column = self.column(ofLast: UInt8(ascii: "&")) ?? column
        case Int32(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue):
            reason = "a reference has no semicolon; an & itself is written &amp;"
            column = self.column(ofLast: UInt8(ascii: "&")) ?? column
        case Int32(XML_ERR_NAME_REQUIRED.rawValue) where reason.contains("invalid element name"):
            reason = "a < starts no tag; in XML it is written &lt;"
            column = self.column(ofLast: UInt8(ascii: "<")) ?? column
        case Int32(XML_ERR_LT_IN_ATTRIBUTE.rawValue):
            reason = "a < stands in the value of an attribute; in XML it is written &lt;"
        case Int32(XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue):
            reason = "the value of an attribute stands in no quotation marks"
        case Int32(XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue):
            reason = "the value of an attribute has no quotation mark at its end"
        case Int32(XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue):
            reason = unsafe "\(attribute(of: error)) has no value"
        case Int32(XML_ERR_ATTRIBUTE_REDEFINED.rawValue):
            reason = unsafe "\(attribute(of: error)) stands twice in a tag"
        case Int32(XML_ERR_SPACE_REQUIRED.rawValue) where reason.contains("attributes"):
            reason = "there is no space in front of an attribute, or no > at the end of its tag"
        case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue):
            reason = "it does not start with a tag"
        case Int32(XML_ERR_MISPLACED_CDATA_END.rawValue):
            reason = "]]> stands in a text; in XML it is written ]]&gt;"
        case Int32(XML_ERR_HYPHEN_IN_COMMENT.rawValue):
            reason = "-- stands in a comment, which XML does not allow"
        case Int32(XML_ERR_INVALID_CHAR.rawValue):
            let isReference = reason.contains("CharRef")
            if isReference { column = self.column(ofLast: UInt8(ascii: "&")) ?? column }
            reason = Self.forbidden(by: reason, isReference: isReference) ?? reason
        case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue):
            column = self.column(ofLast: UInt8(ascii: "<")) ?? column
            reason = unsafe mismatch(error) ?? reason
        default: break
        }
        return MarkupError(
            code: code,
            reason: reason,
            line: unsafe Int(error.pointee.line),
            column: column
        )
    }

    /// The column, in characters, of the last byte of a kind before the place where the parser is,
    /// if it stands in the same line and near.
    func column(ofLast mark: UInt8) -> Int? {
        guard let input = unsafe context?.pointee.input, let current = unsafe input.pointee.cur,
            let base = unsafe input.pointee.base
        else { return nil }
        var place = unsafe current
        var characters = 0
        while unsafe place > base, unsafe current - place < Self.longestFault {
            unsafe place -= 1
            let byte = unsafe place.pointee
            if byte == 0x0A { return nil }
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte == mark {
                return unsafe column(of: place, in: input)
                    ?? max(1, Int(input.pointee.col) - characters)
            }
        }
        return nil
    }

    /// The column of a place, counted from the start of its line or from where the reading went on
    /// in that line, as libxml2 2.15 forgets the end of an internal subset; `nil` where neither is in
    /// memory any more.
    func column(of place: UnsafePointer<xmlChar>, in input: xmlParserInputPtr) -> Int? {
        guard let base = unsafe input.pointee.base else { return nil }
        var start = unsafe place
        var column = 1
        // How far behind what is in memory the reading went on.
        let border = unsafe (resumed?.offset ?? -1) - Int(input.pointee.consumed)
        while true {
            if let resumed, unsafe start - base == border { return resumed.column + column - 1 }
            guard unsafe start > base else { break }
            unsafe start -= 1
            let byte = unsafe start.pointee
            if byte == 0x0A { return column }
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        return unsafe input.pointee.consumed == 0 ? column : nil
    }

    /// A reference or tag longer than this is not looked back for.
    private static let longestFault = 1_000

    private var innermost: String {
        openElements.last.map { builder.names[$0.name].local } ?? ""
    }

    /// A character that XML forbids, out of a message that ends with its number.
    private static func forbidden(by message: String, isReference: Bool) -> String? {
        guard let number = message.split(separator: " ").last.flatMap({ UInt32($0) }) else {
            return nil
        }
        let digits = String(number, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "it holds \(isReference ? "a reference to " : "")the character \(name), which XML "
            + "does not allow"
    }

    /// The attribute that an error is about.
    private func attribute(of error: UnsafePointer<xmlError>) -> String {
        guard let name = unsafe error.pointee.str1 else { return "an attribute" }
        return unsafe "the attribute \(String(cString: name))"
    }

    /// The element that ends under another name; `nil` where libxml2 does not say it.
    private func mismatch(_ error: UnsafePointer<xmlError>) -> String? {
        guard let expected = unsafe error.pointee.str1, let found = unsafe error.pointee.str2 else {
            return nil
        }
        let names = unsafe (String(cString: expected), String(cString: found))
        // Behind damage, elements are opened again and not where they stood.
        let line = unsafe error.pointee.int1
        let place = offsetBase == 0 && line > 0 ? " of line \(line)" : ""
        return "the element \(names.0)\(place) is closed as \(names.1)"
    }
}
