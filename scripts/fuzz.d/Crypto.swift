/// Stands in for swift-crypto, whose build would take minutes and which is not what is tested.
public enum SHA256 {
    public static func hash(data: [UInt8]) -> [UInt8] {
        [UInt8](repeating: UInt8(truncatingIfNeeded: data.count), count: 32)
    }
}
