import CLibXML2

extension HTMLTreeBuilder {
    /// Takes text from the parser.
    ///
    /// A reference without its semicolon, such as `&copy 2020`, comes as an `&` and a name. Browsers
    /// read the longest start of the name that old pages were allowed to write so.
    func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        let followsAmpersand = endsWithAmpersand
        endsWithAmpersand = unsafe bytes.count == 1 && bytes[0] == UInt8(ascii: "&")
        guard followsAmpersand, unsafe isNameOfReference(bytes),
            let (length, scalar) = unsafe Self.openReference(bytes)
        else { return unsafe append(bytes) }
        dropAmpersand()
        let character = Array(String(Character(scalar)).utf8)
        unsafe character.withUnsafeBufferPointer { unsafe append($0) }
        unsafe append(UnsafeBufferPointer(rebasing: bytes[length...]))
    }

    /// Whether the source has the bytes, with an `&` in front of them, where the parser stands: in
    /// `&amp;copy` the `&` is another.
    private func isNameOfReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let input = unsafe context?.pointee.input, let source = unsafe source else {
            return false
        }
        let consumed = unsafe Int(input.pointee.consumed)
        let end = unsafe consumed + (input.pointee.cur - input.pointee.base)
        let start = end - bytes.count
        return unsafe start > 0 && end <= source.count && source[start - 1] == UInt8(ascii: "&")
            && source[start..<end].elementsEqual(bytes)
    }

    /// The longest start of a name that needs no semicolon: a letter or sign of Latin-1, or one of
    /// `amp`, `lt`, `gt` and `quot`.
    private static func openReference(
        _ name: UnsafeBufferPointer<UInt8>
    ) -> (length: Int, scalar: Unicode.Scalar)? {
        for length in stride(from: min(name.count, 6), to: 1, by: -1) {
            let start = unsafe String(decoding: name[..<length], as: UTF8.self)
            let known = unsafe htmlEntityLookup(
                capitals.contains(start) ? start.lowercased() : start
            )
            guard let entity = unsafe known,
                let scalar = unsafe Unicode.Scalar(entity.pointee.value),
                0xA0...0xFF ~= scalar.value || "&<>\"".unicodeScalars.contains(scalar)
            else { continue }
            return (length, scalar)
        }
        return nil
    }

    private static let capitals: Set<String> = ["AMP", "LT", "GT", "QUOT", "COPY", "REG"]

    private func dropAmpersand() {
        guard let last = tree.nodes.indices.last, tree.nodes[last].tag == .text else { return }
        tree.text.removeLast()
        tree.nodes[last].contentEnd -= 1
        if let anchor = tree.anchors.last, Int(anchor.textOffset) == tree.text.count {
            tree.anchors.removeLast()
        }
    }
}
