import Markup

extension XMLRenderer {
    /// Notes that an element is left out if its text is bytes in base 64.
    mutating func leavesOutBytes(
        _ leaf: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Bool {
        guard tree.isEncoded(leaf, kinds: kinds, vocabulary: vocabulary) else {
            return false
        }
        leftOutBytes.add(
            tree.textRange(of: leaf + 1).count,
            of: tree.name(of: leaf).local,
            line: places.origin(of: Int(tree.nodes[leaf + 1].first), in: tree).line
        )
        return true
    }

    /// Notes that the value of an attribute is left out if it is bytes in base 64.
    mutating func leavesOutBytes(
        attribute: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Bool {
        guard tree.isEncoded(attribute: attribute) else { return false }
        leftOutBytes.add(
            tree.valueRange(ofAttribute: attribute).count,
            of: "@" + tree.names[tree.attributeName(attribute)].local,
            line: places.origin(ofAttribute: attribute, in: tree).line
        )
        return true
    }
}
