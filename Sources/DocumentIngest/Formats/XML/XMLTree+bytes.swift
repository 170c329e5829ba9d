import Markup

extension XMLTree {
    /// Whether the only text of an element is bytes in base 64, by what it is or by what is said of it.
    ///
    /// - Parameters:
    ///   - leaf: The element.
    ///   - kinds: What names mean.
    ///   - vocabulary: The vocabulary of the document.
    /// - Returns: Whether it is.
    func isEncoded(_ leaf: Int, kinds: XMLNameKinds, vocabulary: XMLVocabulary) -> Bool {
        guard Int(nodes[leaf].end) == leaf + 2, nodes[leaf].isMixed else { return false }
        let range = textRange(of: leaf + 1)
        let isDeclared =
            (vocabulary == .propertyList && name(of: leaf).local == "data")
            || (vocabulary == .feed && isFile(leaf))
            || declaresBytes(leaf, kinds)
            || (nodes[leaf].parent >= 0 && declaresBytes(Int(nodes[leaf].parent), kinds))
        guard isDeclared || range.count >= EncodedBytes.shortest else { return false }
        return EncodedBytes.fill(text.span.extracting(range), isDeclared: isDeclared)
    }

    /// Whether Atom says that an element holds a file of a kind that is no text.
    private func isFile(_ element: Int) -> Bool {
        guard let type = value(of: "type", element)?.lowercased() else { return false }
        return ["image/", "audio/", "video/", "font/", "application/"].contains {
            type.hasPrefix($0)
        } && !type.hasSuffix("xml") && !type.hasSuffix("json")
    }

    /// Whether an attribute of an element says that its text is bytes.
    private func declaresBytes(_ element: Int, _ kinds: XMLNameKinds) -> Bool {
        attributes(of: element).contains { attribute in
            guard kinds[role: attributeName(attribute)].contains(.encoding) else { return false }
            let value = attributeValue(attribute).lowercased()
            switch names[attributeName(attribute)].local {
            case "encoding": return value == "base64"
            case "representation": return value == "b64"
            case "mimeCode": return true
            default: return value.hasSuffix("base64") || value.hasSuffix("base64binary")
            }
        }
    }

    /// Whether the value of an attribute is bytes in base 64.
    func isEncoded(attribute: Int) -> Bool {
        let range = valueRange(ofAttribute: attribute)
        return range.count >= EncodedBytes.shortest
            && EncodedBytes.fill(values.span.extracting(range))
    }
}
