/// Elements of an array that are written once, to stand at the beginning of many arrays.
public struct WrittenElements: Sendable, Hashable {
    /// How many there are.
    public let count: Int
    /// Their compact text with commas between them, in UTF-8.
    let bytes: [UInt8]

    /// Writes elements.
    public init(_ elements: [JSONValue]) {
        var bytes: [UInt8] = []
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONWriter().write(element, to: &bytes)
        }
        count = elements.count
        self.bytes = bytes
    }
}

extension JSONWriter {
    /// The compact text of an object in which an array begins with elements that are written already.
    ///
    /// - Parameters:
    ///   - object: The object; its array holds what comes after those elements.
    ///   - key: The member that is the array.
    ///   - elements: The elements.
    /// - Returns: The bytes that the object has with all elements in its array, in UTF-8.
    public static func bytes(
        of object: JSONObject,
        where key: String,
        beginsWith elements: WrittenElements
    ) -> [UInt8] {
        let writer = JSONWriter()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(elements.bytes.count + 4096)
        var separator = UInt8(ascii: "{")
        for member in object {
            bytes.append(separator)
            separator = UInt8(ascii: ",")
            writer.write(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            guard member.key == key, let rest = member.value.array else {
                writer.write(member.value, to: &bytes)
                continue
            }
            bytes.append(UInt8(ascii: "["))
            bytes.append(contentsOf: elements.bytes)
            var isFirst = elements.count == 0
            for element in rest {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                writer.write(element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(contentsOf: object.isEmpty ? "{}".utf8 : "}".utf8)
        return bytes
    }
}
