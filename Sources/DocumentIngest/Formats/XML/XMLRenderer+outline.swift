import Markup

/// Data as an outline: `name: value`, indented as the elements are nested.
///
/// Namespaces are left out of the names, empty elements altogether; elements that hold but one
/// other are written on one line with it; elements of one name that follow each other are items.
extension XMLRenderer {
    /// Appends an element as an outline, or each of its values with the path of names to it.
    mutating func appendOutline(
        _ root: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        isFlat: Bool,
        without apart: ArraySlice<Int>
    ) {
        var writer = OutlineWriter(
            root: root,
            tree: tree,
            places: places,
            kinds: kinds,
            isFlat: isFlat,
            vocabulary: vocabulary
        )
        writer.leaveOut(apart)
        writer.write(into: &self)
        builder.indent(by: 0)
    }
}
