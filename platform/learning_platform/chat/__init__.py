"""The companion in chat: conversations, streamed replies, feedback."""
