import CLibXML2

extension XMLStreamState {
    /// The functions that libxml2 calls, each with the address of the state.
    static func makeHandler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = analyze_xml_sax2_magic()
        unsafe handler.startDocument = { context in
            guard let state = unsafe XMLStreamState.at(context) else { return }
            unsafe state.pointee.startDocument()
        }
        unsafe handler.startElementNs = {
            context,
            name,
            _,
            uri,
            namespaces,
            _,
            count,
            defaulted,
            values in
            guard let state = unsafe XMLStreamState.at(context), let name = unsafe name else {
                return
            }
            unsafe XMLStreamState.startElement(
                state,
                name,
                uri,
                namespaces: Int(namespaces),
                attributes: values,
                count: Int(count),
                defaulted: Int(defaulted)
            )
        }
        unsafe handler.endElementNs = { context, _, _, _ in
            guard let state = unsafe XMLStreamState.at(context) else { return }
            unsafe XMLStreamState.endElement(state)
        }
        unsafe handler.characters = { context, bytes, count in
            guard let state = unsafe XMLStreamState.at(context), let bytes = unsafe bytes else {
                return
            }
            unsafe state.pointee.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = { context, bytes, count in
            guard let state = unsafe XMLStreamState.at(context), let bytes = unsafe bytes else {
                return
            }
            let section = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
            unsafe state.pointee.append(section, isSection: true)
        }
        unsafe handler.entityDecl = { context, name, type, _, _, content in
            guard let state = unsafe XMLStreamState.at(context), let name = unsafe name else {
                return
            }
            unsafe state.pointee.declareEntity(name, type: type, content: content)
        }
        unsafe handler.attributeDecl = { context, element, _, _, _, value, values in
            let hasDefault = unsafe value != nil
            let compared = unsafe analyze_xml_compared_values(values)
            // They are the callee's.
            unsafe xmlFreeEnumeration(values)
            guard let state = unsafe XMLStreamState.at(context), let element = unsafe element else {
                return
            }
            unsafe state.pointee.declareAttribute(
                of: element,
                hasDefault: hasDefault,
                comparedValues: compared
            )
        }
        unsafe handler.getEntity = { context, name in
            guard let state = unsafe XMLStreamState.at(context), let name = unsafe name else {
                return nil
            }
            return unsafe state.pointee.entity(name)
        }
        unsafe handler.reference = { context, name in
            guard let state = unsafe XMLStreamState.at(context), let name = unsafe name else {
                return
            }
            unsafe XMLStreamState.reference(state, String(cString: name))
        }
        unsafe handler.serror = { context, error in
            guard let state = unsafe XMLStreamState.at(context), let error = unsafe error else {
                return
            }
            unsafe state.pointee.report(error)
        }
        return unsafe handler
    }

    static func at(
        _ context: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<XMLStreamState>? {
        unsafe context?.assumingMemoryBound(to: XMLStreamState.self)
    }
}
