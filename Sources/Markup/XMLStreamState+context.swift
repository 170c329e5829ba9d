import CLibXML2

// MARK: - Parsers of libxml2

extension XMLStreamState {
    /// Starts libxml2's parser, whose callbacks will find the state at its address.
    mutating func openContext(with address: UnsafeMutablePointer<XMLStreamState>) {
        Library.prepare()
        var sax = unsafe Self.makeHandler()
        unsafe context = xmlCreatePushParserCtxt(&sax, address, nil, 0, nil)
        if let context = unsafe context { unsafe Self.useOptions(context) }
    }

    /// Has a parser load nothing, and keep to no bounds but ours.
    static func useOptions(_ context: xmlParserCtxtPtr) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    }

    /// Frees what libxml2 holds.
    mutating func close() {
        closeContext()
        unsafe placeholder.deinitialize(count: 1)
        unsafe placeholder.deallocate()
    }

    /// Frees libxml2's parser.
    mutating func closeContext() {
        if let context = unsafe context { unsafe Self.free(context) }
        unsafe context = nil
    }

    /// Frees a parser.
    static func free(_ context: xmlParserCtxtPtr) {
        // libxml2 keeps the declarations of entities in a document of its own making, which it does
        // not free.
        if let document = unsafe context.pointee.myDoc {
            unsafe context.pointee.myDoc = nil
            unsafe xmlFreeDoc(document)
        }
        unsafe xmlFreeParserCtxt(context)
    }
}
