extension DocumentLoader {
    /// Records a reference for ``ReferenceIndex/followed``.
    func keep(_ reference: Reference, section: String) {
        guard keepsReferences else { return }
        followedReferences[reference.location] = FollowedReference(target: reference.target, section: section)
    }
}
