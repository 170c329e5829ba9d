import CLibXML2

extension XMLStreamState {
    /// An entity that nothing declares shall reach `reference`, not end the parsing: for libxml2
    /// that is so where the declaration may stand in a part of the DTD that was not read.
    mutating func startDocument() {
        if let context = unsafe context { unsafe analyze_xml_allow_undeclared(context) }
    }

    /// The document declares an entity.
    mutating func declareEntity(
        _ name: UnsafePointer<xmlChar>,
        type: Int32,
        content: UnsafeMutablePointer<xmlChar>?
    ) {
        let key = unsafe String(cString: name)
        switch type {
        case Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue):
            guard let content = unsafe content else { return }
            let length = unsafe Int(xmlStrlen(content))
            let text = unsafe Array(UnsafeBufferPointer(start: content, count: length))
            entities.declare(key, text: text)
            if entities.count > Self.maximumNames {
                fail(
                    MarkupError(
                        code: .limitExceeded,
                        reason: "it declares more than \(Self.maximumNames) entities",
                        line: line
                    )
                )
            }
        case Int32(XML_INTERNAL_PARAMETER_ENTITY.rawValue),
            Int32(XML_EXTERNAL_PARAMETER_ENTITY.rawValue):
            break
        default:
            entities.declareExternal(key)
        }
    }

    /// The document declares an attribute of an element.
    ///
    /// libxml2 compares each attribute with a default with all others of a tag, each listed value
    /// with all others of the list, and keeps the elements in a table that does not grow: many of
    /// each would take it minutes.
    mutating func declareAttribute(
        of element: UnsafePointer<xmlChar>,
        hasDefault: Bool,
        comparedValues values: Int
    ) {
        let limit = AttributeGuard.limit
        comparisons += values * values
        var count = 0
        if hasDefault {
            count = declaredAttributes[UInt(bitPattern: element), default: 0] + 1
            declaredAttributes[UInt(bitPattern: element)] = count
        }
        guard
            count > limit || declaredAttributes.count > limit || comparisons > 10 * limit * limit
        else { return }
        fail(
            MarkupError(
                code: .limitExceeded,
                reason: "the declarations of attributes hold more than \(limit) of a kind",
                line: line
            )
        )
    }

    /// An element got attributes that the document declares once and may use a million times.
    mutating func countDefaulted(_ count: Int) {
        for index in max(0, attributeCount - count)..<attributeCount {
            unsafe defaulted += 1 + rawValue(at: index).count
        }
        guard defaulted > max(1 << 20, fed) else { return }
        fail(
            MarkupError(
                code: .limitExceeded,
                reason:
                    "the attributes that the document declares expand to far more than it holds",
                line: line
            )
        )
    }
}
